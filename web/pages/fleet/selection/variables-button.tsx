import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import { canConfigure } from '../../../actions/bulk/changes/can-configure.ts'
import { NO_DRAFT } from '../../../configuration/draft/draft.ts'
import { withPageWords } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { OverlayBoundary } from '../../../ui/overlays/overlay-boundary.tsx'

const ManyEntriesDialog = createPart(
  withPageWords(() => import('../../../actions/bulk/changes/many-entries-dialog.tsx')),
  (module) => module.ManyEntriesDialog,
).Part

/** Changes variables and secrets of the selected Spaces. */
export function VariablesButton({ selected }: { selected: readonly Space[] }) {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  const count = selected.filter(canConfigure).length
  if (count === 0) return null
  const close = () => setOpen(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        <SlidersHorizontal size={14} aria-hidden />
        {t('bulk.act', { action: t('config.tab'), count })}
      </Button>
      {isOpen && (
        <OverlayBoundary onClose={close} isModal>
          <ManyEntriesDialog spaces={selected} initial={NO_DRAFT} onClose={close} />
        </OverlayBoundary>
      )}
    </>
  )
}
