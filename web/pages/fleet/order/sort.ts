import type { Sample } from '../../../../shared/model/sample.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { groupOf, type StageGroup } from '../../../../shared/model/stages.ts'
import type { Sort } from '../controls/choices.ts'

type Compare = (a: Space, b: Space) => number

// Spaces that need attention come first.
const URGENCY: Record<StageGroup, number> = {
  failed: 0,
  building: 1,
  running: 2,
  other: 3,
  sleeping: 4,
  paused: 5,
}

/** `latest` returns a Space's last sample; Spaces without one come last. Ties are sorted by title, then id. */
export function sortSpaces(
  spaces: readonly Space[],
  sort: Sort,
  { locale, latest }: { locale: string; latest: (spaceId: string) => Sample | undefined },
): Space[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const byName: Compare = (a, b) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  const first: Record<Sort, Compare> = {
    name: () => 0,
    state: (a, b) => URGENCY[groupOf(a)] - URGENCY[groupOf(b)],
    cpu: byNumber((space) => latest(space.id)?.cpuPercent),
    memory: byNumber((space) => latest(space.id)?.memoryUsedBytes),
    changed: byNumber((space) => (space.lastModified ? Date.parse(space.lastModified) : undefined)),
  }
  return spaces.toSorted((a, b) => first[sort](a, b) || byName(a, b))
}

function byNumber(pick: (space: Space) => number | undefined): Compare {
  return (a, b) => {
    const left = pick(a) ?? Number.NEGATIVE_INFINITY
    const right = pick(b) ?? Number.NEGATIVE_INFINITY
    return left === right ? 0 : right - left
  }
}
