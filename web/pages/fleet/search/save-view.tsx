import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import { withPageWords } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { toSearch } from '../../../saved-views/to-search.ts'
import { IconButton } from '../../../ui/controls/button.tsx'
import { OverlayBoundary } from '../../../ui/overlays/overlay-boundary.tsx'
import type { Choices } from '../controls/choices.ts'

const dialog = createPart(
  withPageWords(() => import('./save-view-dialog.tsx')),
  (module) => module.SaveViewDialog,
)
const SaveViewDialog = dialog.Part

/** Keeps what is searched and chosen as a view. Absent if there is nothing to keep. */
export function SaveView({ choices }: { choices: Choices }) {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  const search = toSearch(choices)
  if (search === null) return null
  const close = () => setOpen(false)
  return (
    <>
      <IconButton
        label={t('bar.saveView')}
        onPointerEnter={dialog.preload}
        onFocus={dialog.preload}
        onClick={() => setOpen(true)}
      >
        <BookmarkPlus size={18} aria-hidden />
      </IconButton>
      {isOpen && (
        <OverlayBoundary onClose={close}>
          <SaveViewDialog search={search} onClose={close} />
        </OverlayBoundary>
      )}
    </>
  )
}
