import type { SelectionStore } from '../../../actions/selection.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import type { Choose } from '../controls/choices.ts'
import { NeedRow } from './need-row.tsx'
import type { Need } from './sort-by-need.ts'

interface AttentionSectionProps {
  needs: readonly Need[]
  /** Those that are shown here. */
  first: readonly Need[]
  selection: SelectionStore
  choose: Choose
}

/** What is wrong anywhere in the fleet, the worst first. Absent if nothing is. */
export function AttentionSection({ needs, first, selection, choose }: AttentionSectionProps) {
  const { t } = useLocale()
  if (needs.length === 0) return null
  return (
    <section aria-labelledby="attention" data-attention className="pt-3 pb-2">
      <div className="flex items-center justify-between gap-3 pb-1.5">
        <h2 id="attention" className="text-base font-semibold">
          {t('attention.title', { count: needs.length })}
        </h2>
        {needs.length > first.length && (
          <Button size="small" variant="ghost" onClick={() => choose({ state: 'attention' })}>
            {t('attention.showAll', { count: needs.length })}
          </Button>
        )}
      </div>
      <ul className="overflow-hidden rounded-xl border border-line bg-surface">
        {first.map((need) => (
          <NeedRow key={need.id} need={need} selection={selection} />
        ))}
      </ul>
    </section>
  )
}

/** Above the list while it shows only what needs attention. */
export function AttentionFilter({ count, choose }: { count: number; choose: Choose }) {
  const { t } = useLocale()
  return (
    <div className="flex items-center justify-between gap-3 pt-3">
      <h2 className="text-base font-semibold">{t('attention.title', { count })}</h2>
      <Button size="small" variant="ghost" onClick={() => choose({ state: null })}>
        {t('attention.showFleet')}
      </Button>
    </div>
  )
}
