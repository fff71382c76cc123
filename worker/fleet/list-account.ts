import type { AccountConfig } from '../config/hub-config.ts'
import type { HubClient } from '../hub/hub-client.ts'
import { toSpace } from '../hub/to-space.ts'
import type { Listing } from './account-state.ts'

interface Parts {
  hub: Pick<HubClient, 'listSpaces'>
  endpoint: string
}

/**
 * Reads an account's Spaces. The Hub may list a renamed account by its old name, too: nothing could be done to what it
 * then shows, so those are counted apart.
 */
export async function listAccount({ hub, endpoint }: Parts, account: AccountConfig): Promise<Listing> {
  const origin = { endpoint, hasToken: account.token !== null }
  const listed = (await hub.listSpaces(account)).map((one) => toSpace(one, origin))
  const isOwn = ({ owner }: { owner: string }) => owner.toLowerCase() === account.username.toLowerCase()
  return {
    spaces: listed.filter(isOwn),
    unreadable: 0,
    otherOwners: listed.filter((space) => !isOwn(space)).map(({ owner }) => owner),
  }
}
