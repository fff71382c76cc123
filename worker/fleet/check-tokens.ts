import type { Account } from '../../shared/account.ts'
import type { Status, TokenCheck } from '../../shared/status.ts'
import type { AccountConfig } from '../config/hub-config.ts'
import type { HubClient } from '../hub/hub-client.ts'
import { HubError } from '../hub/hub-error.ts'
import type { Pace } from './pace.ts'
import type { Snapshot } from './snapshot.ts'

/** The Hub limits whoami more strictly than the rest, so a good answer is kept this long. */
const KEEP_MS = 5 * 60_000
const CAN_WRITE: Record<string, boolean> = { write: true, admin: true, god: true, read: false }

type Answer = Pick<TokenCheck, 'accepted' | 'owner' | 'role'>

const NOT_READ = {
  kind: null,
  relation: null,
  roleInOrganization: null,
  permissions: null,
  restrictions: [],
  expiresAt: null,
  error: null,
  checkedAt: null,
}

/** Asks the Hub who each token belongs to and what it may do. */
export function createTokenChecks(hub: HubClient, pace: Pace, now: () => number = Date.now) {
  const kept = new Map<string, { at: number; answer: Promise<Answer> }>()

  function ask(account: AccountConfig, token: string): Promise<Answer> {
    const known = kept.get(token)
    if (known && now() - known.at < KEEP_MS) return known.answer
    const answer = askHub(hub, account)
    kept.set(token, { at: now(), answer })
    // Who has just mended a token, or waited for the Hub, checks again and wants to know.
    const forget = () => kept.delete(token)
    answer.then(({ accepted }) => accepted !== true && forget(), forget)
    return answer
  }

  return async function checkTokens(snapshot: Snapshot): Promise<Status['accounts']> {
    const configs = new Map(snapshot.states().map(({ config }) => [config.username, config]))
    return Promise.all(
      snapshot.accounts().map(async (account: Account) => {
        const config = configs.get(account.username)
        const token = config?.token ?? null
        const answer =
          config && token ? await ask(config, token) : { accepted: null, owner: null, role: null }
        const canWrite = answer.role === null ? null : (CAN_WRITE[answer.role] ?? null)
        return { ...account, check: { ...NOT_READ, ...answer, canWrite, rateLimit: pace.stateOf(token) } }
      }),
    )
  }
}

async function askHub(hub: HubClient, account: AccountConfig): Promise<Answer> {
  try {
    const { username, role } = await hub.readOwner(account)
    return { accepted: true, owner: username, role }
  } catch (error) {
    if (!(error instanceof HubError)) throw error
    return { accepted: error.code === 'hub_unauthorized' ? false : null, owner: null, role: null }
  }
}
