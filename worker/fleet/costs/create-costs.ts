import { createBills } from './bills.ts'
import { createFlavorList } from './flavor-list.ts'
import { createMonthTimes } from './month-times.ts'
import { type CostRooms, readCosts } from './read-costs.ts'

type Parts = Parameters<typeof createFlavorList>[0] &
  Parameters<typeof createBills>[0] &
  Pick<CostRooms, 'refresher' | 'snapshot' | 'idleWatch'> & { ledger: Parameters<typeof createMonthTimes>[0] }

/** What hardware costs, and what Spaces cost. */
export function createCosts(parts: Parts) {
  const flavorList = createFlavorList(parts)
  const bills = createBills(parts)
  const monthTimes = createMonthTimes(parts.ledger)
  return {
    flavors: () => flavorList.read(),
    read: () => readCosts({ ...parts, flavorList, bills, monthTimes }),
  }
}
