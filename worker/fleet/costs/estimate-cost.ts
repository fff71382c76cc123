import { isPaid } from '../../../shared/model/hardware.ts'
import { type Prices, roundPrice } from '../../../shared/model/price.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Bill } from '../../hub/vocabulary/bill.ts'
import type { BilledTime } from '../../ledger/protocol.ts'

/** What a Space has cost, in dollars: its billed time at present prices, with as many replicas as now. Null if that is not known. */
export function estimateCost(
  { sdk, replicas }: Pick<Space, 'sdk' | 'replicas'>,
  time: BilledTime | null,
  prices: Prices,
): number | null {
  if (sdk === 'static') return 0
  if (time === null) return null
  let sum = 0
  for (const [flavor, seconds] of Object.entries(time.secondsByFlavor)) {
    const price = prices.get(flavor) ?? (isPaid(flavor) ? null : 0)
    if (price === null) return null
    sum += (price * seconds) / 3_600
  }
  return roundPrice(sum * Math.max(1, replicas.current ?? 1))
}

/** The sum of a bill, or of one Space's part of it. An item without an id is recognised by its label. */
export function sumOfBill({ items }: Bill, space?: { id: string; hubId: string | null }): number {
  const own = items.filter(({ hubId, label }) => {
    if (space === undefined) return true
    return hubId !== null && space.hubId !== null
      ? hubId === space.hubId
      : label?.toLowerCase() === space.id.toLowerCase()
  })
  return roundPrice(own.reduce((sum, { dollars }) => sum + dollars, 0))
}
