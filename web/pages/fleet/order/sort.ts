import { ATTENTION_REASONS, type AttentionReason } from '../../../../shared/model/attention.ts'
import type { Sample } from '../../../../shared/model/sample.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { groupOf, type StageGroup } from '../../../../shared/model/stages.ts'
import { gpuTotals } from '../../../live/series/gpu-totals.ts'
import type { Direction, Preferences, Sort } from '../controls/preferences.ts'

export type SortChoice = Pick<Preferences, 'sort' | 'direction'>

export interface SortFacts {
  locale: string
  /** Why a Space needs attention. */
  reasonOf: (space: Space) => AttentionReason | null
  /** The sample to sort a Space by. */
  sampleOf: (spaceId: string) => Sample | undefined
  /** Dollars an hour; undefined if that is not known. */
  costOf: (spaceId: string) => number | undefined
}

/** The direction that is useful: the worst, the largest and the latest first, but A before Z. */
const OWN_DIRECTION: Record<Sort, Direction> = {
  attention: 'desc',
  name: 'asc',
  state: 'desc',
  cpu: 'desc',
  memory: 'desc',
  gpu: 'desc',
  cost: 'desc',
  updated: 'desc',
}

/** The states, the most urgent first. */
export const STATES_BY_URGENCY: readonly StageGroup[] = [
  'failed',
  'building',
  'running',
  'other',
  'sleeping',
  'paused',
]

/** An older commit still serves: what has failed or is moving comes first. */
const URGENCIES: readonly (AttentionReason | StageGroup)[] = [
  ...ATTENTION_REASONS.filter((reason) => reason !== 'outdated'),
  'building',
  'outdated',
  ...STATES_BY_URGENCY.filter((state) => state !== 'building'),
]

/** The direction of the list: the chosen one, or else the sort's own. */
export function directionOf({ sort, direction }: SortChoice): Direction {
  return direction ?? OWN_DIRECTION[sort]
}

export function oppositeOf(choice: SortChoice): Direction {
  return directionOf(choice) === 'asc' ? 'desc' : 'asc'
}

/** Whether a sort needs samples, which change all the time. */
export function isByMetric(sort: Sort): boolean {
  return sort === 'cpu' || sort === 'memory' || sort === 'gpu'
}

/** Sorted in the chosen direction. Without a value a Space comes last in both; ties are sorted by title, then id. */
export function sortSpaces(spaces: readonly Space[], choice: SortChoice, facts: SortFacts): Space[] {
  const { compare } = new Intl.Collator(facts.locale, { numeric: true, sensitivity: 'base' })
  const sign = directionOf(choice) === 'asc' ? 1 : -1
  const byName = (a: Space, b: Space) => compare(a.title, b.title) || (a.id < b.id ? -1 : 1)
  if (choice.sort === 'name') return spaces.toSorted((a, b) => sign * byName(a, b))

  const rankOf = valueFor(choice.sort, facts)
  return spaces
    .map((space) => ({ space, value: rankOf(space) }))
    .sort((a, b) => compareValues(a.value, b.value, sign) || byName(a.space, b.space))
    .map(({ space }) => space)
}

function compareValues(a: number | undefined, b: number | undefined, sign: number): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return sign * (a - b)
}

function valueFor(sort: Exclude<Sort, 'name'>, { reasonOf, sampleOf, costOf }: SortFacts) {
  return (space: Space): number | undefined => {
    switch (sort) {
      case 'attention':
        return -URGENCIES.indexOf(reasonOf(space) ?? groupOf(space))
      case 'state':
        return -STATES_BY_URGENCY.indexOf(groupOf(space))
      case 'cost':
        return costOf(space.id)
      case 'updated':
        return space.lastModified ? Date.parse(space.lastModified) : undefined
      default:
        return metricOf(sort, sampleOf(space.id))
    }
  }
}

function metricOf(sort: 'cpu' | 'memory' | 'gpu', sample: Sample | undefined): number | undefined {
  if (sort === 'cpu') return sample?.cpuPercent
  if (sort === 'gpu') return sample && gpuTotals(sample)?.percent
  // The share, as the list shows it: 8 GB are much or little.
  return sample?.memoryTotalBytes ? sample.memoryUsedBytes / sample.memoryTotalBytes : undefined
}
