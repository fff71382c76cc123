import type { Activity } from '../../../shared/model/activity.ts'
import { isSameName } from '../../../shared/model/space-id.ts'
import type { ActivityPage } from '../../../shared/wire/history.ts'
import type { Paged } from '../../requests/history/paged.ts'
import type { ActivityChoice } from '../../requests/history/read-activity.ts'

export type ActivityList = Paged<ActivityPage>

/** The list with a new entry at its beginning, if it fits the choice and is not there yet. */
export function withEntry(list: ActivityList, entry: Activity, choice: ActivityChoice): ActivityList {
  const [first, ...rest] = list.pages
  const isKnown = list.pages.some(({ entries }) => entries.some(({ id }) => id === entry.id))
  if (!first || isKnown || !fits(entry, choice)) return list
  const isOlder = ({ at }: Activity) => Date.parse(at) <= Date.parse(entry.at)
  const place = first.entries.findIndex(isOlder)
  const entries = first.entries.toSpliced(place < 0 ? first.entries.length : place, 0, entry)
  return { pages: [{ ...first, entries }, ...rest] }
}

function fits(entry: Activity, { kind, owner, spaceId, by }: ActivityChoice): boolean {
  const isSame = (value: string | null | undefined, wanted: string | null) =>
    wanted === null || (value != null && isSameName(value, wanted))
  return (
    (kind === null || entry.kind === kind) &&
    isSame(entry.account, owner) &&
    isSame(entry.spaceId, spaceId) &&
    (by === null || entry.by?.name === by)
  )
}
