import type { Status } from '../../../shared/status.ts'
import { adviseAccount, weightOf } from './accounts/advise.ts'

/** How many things need attention, and how many are not known. All is well only if both are 0. */
export function judge({ problems, accounts, fleet }: Status, now = Date.now()) {
  const weights = accounts.map((account) => new Set(adviseAccount(account, now).map(weightOf)))
  const troubled = weights.filter((of) => of.has('trouble')).length
  const doubtful = weights.filter((of) => of.has('doubt') && !of.has('trouble')).length
  const isUnread = accounts.length === 0 || fleet.lastLookAt === null
  return { troubles: problems.length + troubled, doubts: doubtful + (isUnread && doubtful === 0 ? 1 : 0) }
}
