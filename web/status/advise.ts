import type { Status } from '../../shared/status.ts'

type AccountStatus = Status['accounts'][number]

/** What is wrong with an account, and so what to do about it. The words are in the catalogues. */
export type Advice = 'refused' | 'no_token' | 'read_only' | 'unsure' | 'unasked' | 'limit_low' | 'not_listed'

/** A tenth of the quota left is worth a word. */
const LOW = 0.1

/** All that is to be said of an account, the worst first; empty where all is well. */
export function adviseAccount({ token, ok, check }: AccountStatus): Advice[] {
  const advice: (Advice | false)[] = [
    token !== 'none' && check.accepted === false && 'refused',
    !ok && check.accepted !== false && 'not_listed',
    token === 'none' && 'no_token',
    check.canWrite === false && 'read_only',
    token !== 'none' && check.accepted === null && 'unasked',
    check.accepted === true && check.canWrite === null && 'unsure',
    isLow(check.rateLimit) && 'limit_low',
  ]
  return advice.filter((entry) => entry !== false)
}

const TROUBLES: ReadonlySet<Advice> = new Set(['refused', 'not_listed', 'read_only', 'unasked'])

/** Whether something keeps the account from being listed or operated, for all we know; the rest is worth knowing. */
export function isTrouble(advice: Advice): boolean {
  return TROUBLES.has(advice)
}

/** How many things need attention. */
export function countTroubles({ problems, accounts }: Status): number {
  const failing = accounts.filter((account) => adviseAccount(account).some(isTrouble))
  return problems.length + failing.length
}

function isLow(rateLimit: AccountStatus['check']['rateLimit']): boolean {
  return rateLimit !== null && rateLimit.quota !== null && rateLimit.remaining < rateLimit.quota * LOW
}
