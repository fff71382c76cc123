import type { SpaceCost } from '../../../shared/wire/costs.ts'

/** Whether a Space costs something, now or this month. What is not known may. */
export function costsSomething({ perHourUSD, monthToDateUSD }: SpaceCost): boolean {
  return perHourUSD !== 0 || (monthToDateUSD ?? 0) > 0
}

/** The dearest now first, then the dearest of this month. What is not known comes before what costs nothing. */
export function compareCosts(a: SpaceCost, b: SpaceCost): number {
  return weigh(b.perHourUSD) - weigh(a.perHourUSD) || (b.monthToDateUSD ?? 0) - (a.monthToDateUSD ?? 0)
}

const UNKNOWN = 1e-9

function weigh(amount: number | null): number {
  return amount ?? UNKNOWN
}
