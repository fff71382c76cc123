import type { Status } from '../../../../../shared/wire/status.ts'

export type AccountStatus = Status['accounts'][number]

/** What is wrong with an account or unknown about it. Each kind has its advice in the catalogues. */
export type Advice =
  | 'refused'
  | 'expired'
  | 'oauth'
  | 'foreign_token'
  | 'restricted.mfa'
  | 'restricted.sso'
  | 'restricted.ip'
  | 'restricted.token-policy'
  | 'restricted.token-revoked'
  | 'restricted'
  | 'read_only'
  | 'no_permission'
  | 'role_too_low'
  | 'not_listed'
  | 'warned'
  | 'omitted'
  | 'no_spaces'
  | 'unasked'
  | 'unsure'
  | 'unread'
  | 'no_token'
  | 'expires_soon'
  | 'limit_low'

/** `trouble` keeps the account from being listed or operated; `doubt` is not known for certain; `note` is worth knowing. */
export type Weight = 'trouble' | 'doubt' | 'note'

// `omitted` has a problem of its own, which is already counted.
const DOUBTS: ReadonlySet<Advice> = new Set(['no_spaces', 'omitted', 'unasked', 'unsure', 'unread', 'warned'])
const NOTES: ReadonlySet<Advice> = new Set(['no_token', 'expires_soon', 'limit_low'])

/** Less than a tenth of the quota is worth a note, and so are less than two weeks until a token expires. */
const LOW = 0.1
const SOON_MS = 14 * 86_400_000

/** All advice for an account, the most severe first; empty if everything is fine. `now` in epoch milliseconds. */
export function adviseAccount(account: AccountStatus, now = Date.now()): Advice[] {
  const advice = [...adviseToken(account, now), ...adviseList(account)].filter((entry) => entry !== false)
  const weights: readonly Weight[] = ['trouble', 'doubt', 'note']
  return [...new Set(advice)].sort((a, b) => weights.indexOf(weightOf(a)) - weights.indexOf(weightOf(b)))
}

function adviseToken(account: AccountStatus, now: number): (Advice | false)[] {
  const { token, check } = account
  if (token === 'none') return ['no_token']
  const isExpired = check.expiresAt !== null && check.expiresAt <= now
  return [
    isExpired ? 'expired' : check.accepted === false && 'refused',
    check.kind === 'oauth' && 'oauth',
    check.relation === 'foreign' && 'foreign_token',
    ...check.restrictions.map(restriction),
    cannotWrite(account),
    check.accepted === null && 'unasked',
    check.accepted === true && check.canWrite === null && 'unsure',
    !isExpired && check.expiresAt !== null && check.expiresAt - now < SOON_MS && 'expires_soon',
    isLow(check.rateLimit) && 'limit_low',
  ]
}

function adviseList({ ok, error, spaceCount, readAt, omitted, check }: AccountStatus): (Advice | false)[] {
  // The check of the token already says why it failed.
  if (!ok) {
    const isExplained =
      check.accepted === false || check.relation === 'foreign' || check.restrictions.length > 0
    return [!isExplained && 'not_listed', omitted > 0 && 'omitted']
  }
  const isWarned = error !== null && error.code !== 'hub_rate_limited'
  return [
    isWarned && 'warned',
    omitted > 0 && 'omitted',
    readAt === null && spaceCount === 0 && 'unread',
    // With a token of the account itself or of a member, an empty list is really empty.
    !isWarned &&
      readAt !== null &&
      spaceCount === 0 &&
      omitted === 0 &&
      check.relation === null &&
      'no_spaces',
  ]
}

/** Why actions cannot work, unless a more severe reason already says so. */
function cannotWrite({ check }: AccountStatus): Advice | false {
  const { canWrite, kind, relation, restrictions } = check
  if (canWrite !== false || kind === 'oauth' || relation === 'foreign' || restrictions.length > 0)
    return false
  if (kind === 'fineGrained') return 'no_permission'
  return kind === 'write' && check.roleInOrganization !== null ? 'role_too_low' : 'read_only'
}

function restriction(word: string): Advice {
  const known: readonly string[] = ['mfa', 'sso', 'ip', 'token-policy', 'token-revoked']
  return known.includes(word) ? (`restricted.${word}` as Advice) : 'restricted'
}

function isLow(rateLimit: AccountStatus['check']['rateLimit']): boolean {
  return rateLimit !== null && rateLimit.quota !== null && rateLimit.remaining < rateLimit.quota * LOW
}

export function weightOf(advice: Advice): Weight {
  if (DOUBTS.has(advice)) return 'doubt'
  return NOTES.has(advice) ? 'note' : 'trouble'
}
