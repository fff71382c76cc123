import type { AccountConfig, HubConfig } from '../../config/hub-config.ts'
import { AppError } from '../../errors.ts'
import { sha256Hex } from '../../hash.ts'
import type { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { TokenOwners } from '../budget/token-owners.ts'

const OWNER_KEY = 'owner'
const WAY_OUT = 'Set HF_USERNAMES to do without this question.'

interface AccountsRooms {
  config: HubConfig
  tokenOwners: TokenOwners
  storage: SyncKvStorage
}

/**
 * Which accounts are managed: those configured, or else the owner of the global token, whom the Hub is
 * asked for. The name is kept in the object's storage, beside a hash of the token that it belongs to.
 */
export function createAccounts({ config, tokenOwners, storage }: AccountsRooms) {
  const { ownerToken, missing } = config
  let owner: AccountConfig | null = null

  /** The owner as far as known without asking the Hub. */
  async function recallOwner(token: string): Promise<AccountConfig | null> {
    const kept = storage.get<{ tokenHash: string; username: string }>(OWNER_KEY)
    if (owner === null && kept?.tokenHash === (await sha256Hex(token))) owner = toOwner(kept.username, token)
    return owner
  }

  async function askOwner(token: string): Promise<AccountConfig> {
    const answer = await tokenOwners.read({ username: 'HF_API_TOKEN', token })
    if (answer.error) throw toFailure(answer.error, tokenOwners.secondsRefused(token))
    const { username } = answer.owner
    if (username !== owner?.username) storage.put(OWNER_KEY, { tokenHash: await sha256Hex(token), username })
    owner = toOwner(username, token)
    return owner
  }

  return {
    /** The managed accounts. Throws `not_configured` if there is none, and the Hub's failure. */
    async resolve(): Promise<AccountConfig[]> {
      if (missing !== null) throw new AppError('not_configured', missing)
      if (ownerToken === null) return config.accounts
      return [(await recallOwner(ownerToken)) ?? (await askOwner(ownerToken))]
    },

    /** The same without asking the Hub: empty if that would be needed. */
    async recall(): Promise<AccountConfig[]> {
      if (missing !== null) return []
      if (ownerToken === null) return config.accounts
      const known = await recallOwner(ownerToken)
      return known ? [known] : []
    },

    /** Asks again whose the global token is, because its owner seems to have no Space. A failure changes nothing. */
    async reconsider(): Promise<AccountConfig[]> {
      if (ownerToken !== null) await askOwner(ownerToken).catch(ignoreFailure)
      return this.resolve()
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>

function ignoreFailure(error: unknown): void {
  if (!(error instanceof AppError)) throw error
}

/** Nothing here is about a Space: a Hub that does not know the question is no such Hub. */
function toFailure({ code, message, ...error }: HubError, secondsRefused: number): AppError {
  if (code === 'space_not_found') {
    return new AppError('hub_rejected', `The Hub cannot say whose HF_API_TOKEN is. ${WAY_OUT}`)
  }
  const { hubMessage } = error
  const retryAfterSeconds = error.retryAfterSeconds === undefined ? undefined : Math.max(1, secondsRefused)
  return new AppError(code, `${message} ${WAY_OUT}`, { retryAfterSeconds, hubMessage })
}

function toOwner(username: string, token: string): AccountConfig {
  return { username, token, tokenSource: 'global' }
}
