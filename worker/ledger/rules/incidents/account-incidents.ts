import { ALL_ACCOUNTS } from '../../../../shared/model/incident.ts'
import type { AccountReport } from '../../protocol.ts'
import type { StoredIncident } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'

/** An account that cannot be listed for this long is an incident. */
export const FAILING_MS = 5 * 60_000

const HUB_IS_DOWN: ReadonlySet<string | null> = new Set(['hub_unavailable', 'hub_timeout'])

interface Failing extends AccountReport {
  failingSince: number
}

const isFailing = (report: AccountReport): report is Failing => report.failingSince !== null

/** Opens and closes the incidents of accounts that cannot be listed. If the Hub is down, that is one incident, not one for each. */
export function settleAccounts(draft: Draft, reports: readonly AccountReport[], at: number): void {
  const failing = reports.filter(isFailing)
  for (const open of draft.open().filter(isOfListing)) {
    if (open.account === ALL_ACCOUNTS) continue
    const report = failing.find(({ username }) => isNamed(open, username))
    if (report === undefined) draft.closeIncident(open, at)
    else updateMessage(draft, open, report.errorMessage)
  }
  const overdue = failing.filter(
    ({ username, failingSince }) =>
      at - failingSince >= FAILING_MS &&
      !draft.open().some((one) => isOfListing(one) && isNamed(one, username)),
  )
  const [first] = overdue
  const shared = draft.open().find((one) => isOfListing(one) && one.account === ALL_ACCOUNTS)
  if (isHubDown(reports)) {
    if (shared === undefined && first !== undefined) openShared(draft, failing, first)
    return
  }
  if (shared !== undefined) draft.closeIncident(shared, at)
  for (const { username, failingSince, errorMessage } of overdue) {
    const openedAt = shared === undefined ? failingSince + FAILING_MS : at
    draft.openIncident({ kind: 'account', at: openedAt, n: null, account: username, errorMessage })
  }
}

function openShared(
  draft: Draft,
  failing: readonly Failing[],
  { failingSince, errorMessage }: Failing,
): void {
  const at = Math.max(failingSince + FAILING_MS, ...failing.map((one) => one.failingSince))
  draft.openIncident({ kind: 'account', at, n: null, account: ALL_ACCOUNTS, errorMessage })
}

function isHubDown(reports: readonly AccountReport[]): boolean {
  return reports.length >= 2 && reports.every((one) => isFailing(one) && HUB_IS_DOWN.has(one.errorCode))
}

const isOfListing = ({ kind, paused }: StoredIncident) => kind === 'account' && paused === null

const isNamed = ({ account }: StoredIncident, username: string) =>
  account.toLowerCase() === username.toLowerCase()

function updateMessage(draft: Draft, open: StoredIncident, errorMessage: string | null): void {
  if (open.errorMessage !== errorMessage) draft.putIncident({ ...open, errorMessage })
}
