import { SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { withPageWords } from '../../../i18n/language.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { createPart } from '../../../loading/lazy-part.ts'
import { IconButton } from '../../../ui/controls/button.tsx'
import { OverlayBoundary } from '../../../ui/overlays/overlay-boundary.tsx'
import type { FilterSheetProps } from './filter-sheet.tsx'

const filterSheet = createPart(
  withPageWords(() => import('./filter-sheet.tsx')),
  (module) => module.FilterSheet,
  { isSoonWanted: true },
)
const FilterSheet = filterSheet.Part

/** One button at the end of the counters: a phone has no room for more. */
export function PhoneControls({ accounts, choices, choose }: FilterSheetProps) {
  const { t } = useLocale()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <IconButton
        label={t('fleet.filterAndSort')}
        aria-haspopup="dialog"
        onPointerEnter={filterSheet.preload}
        onClick={() => setOpen(true)}
        className="border border-line bg-surface"
      >
        <SlidersHorizontal size={18} aria-hidden className={choices.account === null ? '' : 'text-ink'} />
        {choices.account !== null && (
          <span aria-hidden className="absolute top-2 right-2 size-2 rounded-full bg-accent-strong" />
        )}
      </IconButton>
      {isOpen && (
        <OverlayBoundary onClose={() => setOpen(false)}>
          <FilterSheet {...{ accounts, choices, choose }} onClose={() => setOpen(false)} />
        </OverlayBoundary>
      )}
    </>
  )
}
