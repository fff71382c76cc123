import type { Space } from '../../../../../shared/model/space.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { useNow } from '../../../../time/use-now.ts'
import { ActionEntry } from './action-entry.tsx'
import type { TimelineDay, TimelineEntry } from './build-timeline.ts'
import { ChangeEntry } from './change-entry.tsx'
import { IncidentEntry } from './incident-entry.tsx'

/** What happened, day by day, newest first. */
export function Timeline({ space, days }: { space: Space; days: readonly TimelineDay[] }) {
  const { t, format } = useLocale()
  const today = new Date(useNow(60_000)).setHours(0, 0, 0, 0)
  const yesterday = new Date(today - 1).setHours(0, 0, 0, 0)

  function nameOf(at: number): string {
    if (at === today) return t('activity.today')
    return at === yesterday ? t('activity.yesterday') : format.date(at)
  }

  return days.map(({ at, entries }) => (
    <section key={at} aria-label={nameOf(at)} className="grid grid-cols-1 gap-2">
      <h3 className="text-xs font-medium text-muted">{nameOf(at)}</h3>
      <ul className="overflow-hidden rounded-2xl border border-line bg-surface">
        {entries.map((entry) => (
          <Entry key={`${entry.kind} ${entry.id}`} space={space} entry={entry} />
        ))}
      </ul>
    </section>
  ))
}

function Entry({ space, entry }: { space: Space; entry: TimelineEntry }) {
  switch (entry.kind) {
    case 'change':
      return <ChangeEntry change={entry.change} />
    case 'incident':
      return <IncidentEntry space={space} incident={entry.incident} actions={entry.actions} />
    case 'action':
      return <ActionEntry action={entry.action} />
    default:
      return entry satisfies never
  }
}
