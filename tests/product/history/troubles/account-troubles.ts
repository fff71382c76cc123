import { ALL_ACCOUNTS } from '../../../../shared/model/incident.ts'
import type { Disturbance } from '../disturbances.ts'
import { iso, MINUTE_MS } from '../times.ts'
import type { Trouble } from './troubles-of-life.ts'

/** How long an account must fail. */
const PATIENCE_MS = 5 * MINUTE_MS

const WORDS = {
  'hub-down': 'The Hub answered 503 Service Unavailable.',
  'token-refused': 'The Hub refused the token: it has expired or was revoked.',
}

/** The incidents of whole accounts: a look that nobody took is none. */
export function troublesOfAccounts(disturbances: readonly Disturbance[]): Trouble[] {
  return disturbances.flatMap(({ cause, account, from, to }) => {
    if (cause !== 'hub-down' && cause !== 'token-refused') return []
    const openedAt = iso(from + MINUTE_MS + PATIENCE_MS)
    const seen = { acknowledgedAt: null, acknowledgedBy: null, logTail: null, changes: 0 }
    const about = { spaceId: null, account: account ?? ALL_ACCOUNTS, kind: 'account' } as const
    return [{ ...about, ...seen, openedAt, closedAt: iso(to), errorMessage: WORDS[cause] }]
  })
}
