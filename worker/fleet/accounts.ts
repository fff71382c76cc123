import type { AccountConfig, HubConfig } from '../config/hub-config.ts'
import { AppError } from '../errors.ts'
import type { HubClient } from '../hub/hub-client.ts'
import { HubError } from '../hub/hub-error.ts'
import { sha256Hex } from '../sha256.ts'

const OWNER_KEY = 'owner'

/**
 * Which accounts are managed: those configured, or else the owner of the global token, whom the Hub is
 * asked for once. The name is kept in the object's storage, beside a hash of the token that it belongs to.
 */
export function createAccounts(config: HubConfig, hub: HubClient, storage: SyncKvStorage) {
  let asking: Promise<AccountConfig[]> | null = null

  async function askOwner(token: string): Promise<AccountConfig[]> {
    const tokenHash = await sha256Hex(token)
    const kept = storage.get<{ tokenHash: string; username: string }>(OWNER_KEY)
    if (kept?.tokenHash === tokenHash) return [toOwner(kept.username, token)]
    const { username } = await hub.readOwner({ username: 'HF_API_TOKEN', token }).catch(refuse)
    storage.put(OWNER_KEY, { tokenHash, username })
    return [toOwner(username, token)]
  }

  return {
    /** The managed accounts. Throws `not_configured` where there is none, `HubError` where the Hub fails. */
    async resolve(): Promise<AccountConfig[]> {
      if (config.missing !== null || config.ownerToken === null) return requireAccounts(config)
      asking ??= askOwner(config.ownerToken).catch((error: unknown) => {
        asking = null
        throw error
      })
      return asking
    },
  }
}

/** Nothing here is about a Space: a Hub that does not know the question is no such Hub. */
function refuse(error: unknown): never {
  if (!(error instanceof HubError) || error.code !== 'space_not_found') throw error
  throw new AppError('hub_rejected', 'The Hub cannot say whose HF_API_TOKEN is: set HF_USERNAMES.')
}

function requireAccounts({ accounts, missing }: HubConfig): AccountConfig[] {
  if (missing !== null) throw new AppError('not_configured', missing)
  return accounts
}

export type Accounts = ReturnType<typeof createAccounts>

function toOwner(username: string, token: string): AccountConfig {
  return { username, token, tokenSource: 'global' }
}
