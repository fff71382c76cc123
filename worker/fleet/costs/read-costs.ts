import { flavorOf, isPaid } from '../../../shared/model/hardware.ts'
import { hourlyCost, isBilled, type Prices, pricesOf, roundPrice } from '../../../shared/model/price.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { AccountCost, Costs, SpaceCost } from '../../../shared/wire/costs.ts'
import { AppError } from '../../errors.ts'
import type { BilledTime } from '../../ledger/protocol.ts'
import { FRESH_MS, type Refresher } from '../listing/refresh/refresher.ts'
import type { IdleWatch } from '../metrics/idle-watch.ts'
import type { AccountState } from '../state/account-state.ts'
import { compareSpaces } from '../state/list-body.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { BillAnswer, Bills } from './bills.ts'
import { estimateCost, sumOfBill } from './estimate-cost.ts'
import type { FlavorList } from './flavor-list.ts'
import type { MonthTimes } from './month-times.ts'
import { quotaOf } from './quota.ts'

export interface CostRooms {
  refresher: Pick<Refresher, 'ensureFresh'>
  snapshot: Snapshot
  flavorList: FlavorList
  bills: Bills
  monthTimes: MonthTimes
  idleWatch: Pick<IdleWatch, 'idleSince'>
}

/** What is known of the costs of all accounts. */
interface Known {
  prices: Prices
  /** Since the beginning of the month, by id in lower case. */
  times: Record<string, BilledTime>
  monthStart: number
  idleSince: (space: Space) => number | null
}

/** The costs of all accounts, at most 15 s old. Throws `not_configured`, and the Hub's errors if no Space is known. */
export async function readCosts(rooms: CostRooms): Promise<Omit<Costs, 'success'>> {
  const { refresher, snapshot, flavorList, bills, monthTimes, idleWatch } = rooms
  await refresher.ensureFresh(FRESH_MS, { failAs: '' })
  const states = snapshot.states()
  const [prices, month, answers] = await Promise.all([
    flavorList.read().then(pricesOf, withoutPrices),
    monthTimes.read(),
    Promise.all(states.map(({ config }) => bills.read(config))),
  ])
  const known = { prices, ...month, idleSince: (space: Space) => idleWatch.idleSince(space.id) }
  const costs = states.map((state, index) => accountCosts(state, answers[index] ?? NO_ANSWER, known))
  return {
    perHourUSD: sumOf(costs.map(({ account }) => account.perHourUSD)),
    unknownPrices: costs.flatMap(({ spaces }) => spaces).filter(({ cost }) => cost.perHourUSD === null)
      .length,
    accounts: costs.map(({ account }) => account),
    spaces: costs
      .flatMap(({ spaces }) => spaces)
      .sort((a, b) => compareSpaces(a.space, b.space))
      .map(({ cost }) => cost),
  }
}

const NO_ANSWER = { bill: null, error: null }

/** Without prices, free hardware is still free. */
function withoutPrices(error: unknown): Prices {
  if (!(error instanceof AppError)) throw error
  return new Map()
}

function accountCosts(
  { config, entries }: Readonly<AccountState>,
  { bill, error }: BillAnswer | typeof NO_ANSWER,
  known: Known,
): { account: AccountCost; spaces: { space: Space; cost: SpaceCost }[] } {
  const spaces = [...entries.values()].map(({ space, hubId }) => {
    const billed = bill === null ? null : sumOfBill(bill, { id: space.id, hubId })
    return { space, cost: spaceCost(space, billed, known) }
  })
  const estimates = spaces.flatMap(({ cost }) => cost.monthToDateUSD ?? [])
  const account: AccountCost = {
    username: config.username,
    perHourUSD: sumOf(spaces.map(({ cost }) => cost.perHourUSD ?? 0)),
    monthToDateUSD: bill ? sumOfBill(bill) : estimates.length > 0 ? sumOf(estimates) : null,
    source: bill ? 'billing' : 'estimate',
    quota: quotaOf(spaces.map(({ space }) => space)),
    error: error === null ? null : { code: error.code, message: error.message },
  }
  return { account, spaces }
}

function spaceCost(space: Space, billed: number | null, known: Known): SpaceCost {
  const { prices, times, monthStart } = known
  const time = times[space.id.toLowerCase()] ?? null
  // A Space that costs nothing may idle.
  const idleSince = isPaid(flavorOf(space)) && isBilled(space.stage) ? known.idleSince(space) : null
  const countsFrom =
    billed === null && time !== null && time.countedFrom > monthStart ? time.countedFrom : null
  return {
    spaceId: space.id,
    perHourUSD: hourlyCost(space, prices),
    monthToDateUSD: billed ?? estimateCost(space, time, prices),
    source: billed === null ? 'estimate' : 'billing',
    countedFrom: isoOrNull(countsFrom),
    idleSince: isoOrNull(idleSince),
  }
}

function sumOf(dollars: readonly number[]): number {
  return roundPrice(dollars.reduce((sum, one) => sum + one, 0))
}

function isoOrNull(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}
