import type { StageGroup } from '../../../../shared/model/stages.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { GROUP_LOOKS } from '../../../space-display/group-looks.ts'
import type { Counts } from '../order/count-stages.ts'
import type { StateFilter } from './choices.ts'

/** What may need somebody comes first. */
const BY_URGENCY: readonly StageGroup[] = ['failed', 'building', 'running', 'sleeping', 'paused', 'other']

interface CountersProps {
  counts: Counts
  chosen: StateFilter | null
  onChoose: (group: StageGroup | null) => void
}

/** The number of Spaces in each state; a click filters by it. A narrow page has only room for those that have any. */
export function Counters({ counts, chosen, onChoose }: CountersProps) {
  const { t, format } = useLocale()
  const all = { group: null, icon: null, color: '', count: counts.all, label: t('group.all') }
  const groups = BY_URGENCY.map((group) => ({
    group,
    ...GROUP_LOOKS[group],
    count: counts[group],
    label: t(`group.${group}`),
  }))

  return (
    <fieldset className="-ml-3 flex min-w-0 flex-1 gap-1.5 overflow-x-auto py-0.5 pl-3 [scrollbar-width:none]">
      <legend className="sr-only">{t('fleet.counters')}</legend>
      {[...groups, all].map(({ group, icon: Icon, color, count, label }) => (
        <button
          key={group ?? 'all'}
          type="button"
          ref={chosen === group && chosen !== null ? scrollIntoStrip : undefined}
          aria-pressed={chosen === group}
          onClick={() => onChoose(chosen === group ? null : group)}
          className={`flex h-7.5 shrink-0 items-center gap-1.5 rounded-lg border border-line bg-surface px-2.5 text-xs max-xl:px-2 phone:px-3 hover:bg-hover aria-pressed:border-ink aria-pressed:bg-hover phone:h-11 ${count === 0 && chosen !== group ? 'max-xl:hidden' : ''}`}
        >
          {Icon && <Icon size={15} aria-hidden className={count > 0 ? color : 'text-muted'} />}
          <span className="text-muted">{label}</span>
          <span className={count > 0 ? 'font-semibold' : 'text-muted'}>{format.number(count)}</span>
        </button>
      ))}
    </fieldset>
  )
}

/** On a phone the strip scrolls: the selected counter, perhaps from a link, should be visible. */
function scrollIntoStrip(button: HTMLButtonElement | null) {
  button?.scrollIntoView({ block: 'nearest', inline: 'center' })
}
