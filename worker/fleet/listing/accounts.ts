import type { AccountConfig, HubConfig } from '../../config/hub-config.ts'
import { AppError } from '../../errors.ts'
import { sha256Hex } from '../../hash.ts'
import type { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { TokenOwners } from '../budget/token-owners.ts'

const OWNER_KEY = 'owner'
const ADVICE = 'Set HF_USERNAMES to avoid this request.'

interface AccountsRooms {
  config: HubConfig
  tokenOwners: TokenOwners
  storage: SyncKvStorage
}

/**
 * The managed accounts: those configured, or else the owner of the global token, as named by the Hub. That name is kept in the
 * object's storage, with a hash of its token.
 */
export function createAccounts({ config, tokenOwners, storage }: AccountsRooms) {
  const { ownerToken, missing } = config
  const variable = config.isEndpointWrong ? 'HF_ENDPOINT' : 'HF_USER, HF_API_TOKEN'
  let owner: AccountConfig | null = null

  /** The owner, if known without asking the Hub. */
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
    /** The managed accounts. Throws `not_configured` if there is none, and the Hub's errors. */
    async resolve(): Promise<AccountConfig[]> {
      if (missing !== null) throw new AppError('not_configured', missing, { params: { variable } })
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

    /** Reads the owner of the global token again, because the known one has no Spaces. A failure changes nothing. */
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

/** A 404 here is not about a Space: this Hub does not have the endpoint. */
function toFailure({ code, message, ...error }: HubError, secondsRefused: number): AppError {
  if (code === 'space_not_found') {
    return new AppError('hub_rejected', `The Hub cannot name the owner of HF_API_TOKEN. ${ADVICE}`)
  }
  const { hubMessage, params } = error
  const retryAfterSeconds = error.retryAfterSeconds === undefined ? undefined : Math.max(1, secondsRefused)
  return new AppError(code, `${message} ${ADVICE}`, { params, retryAfterSeconds, hubMessage })
}

function toOwner(username: string, token: string): AccountConfig {
  return { username, token, tokenSource: 'global' }
}
