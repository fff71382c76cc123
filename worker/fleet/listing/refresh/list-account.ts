import type { AccountConfig } from '../../../config/hub-config.ts'
import type { HubClient } from '../../../hub/hub-client.ts'
import { toSpace } from '../../../hub/vocabulary/to-space.ts'
import type { Listing } from '../../state/account-state.ts'
import type { Snapshot } from '../../state/snapshot.ts'

interface ListingRooms {
  hub: Pick<HubClient, 'listSpaces'>
  endpoint: string
  snapshot: Pick<Snapshot, 'find'>
}

/**
 * Reads an account's Spaces. The Hub also lists a renamed account under its previous name. Those Spaces accept no actions under
 * that name, so they are counted separately.
 */
export async function listAccount(rooms: ListingRooms, account: AccountConfig): Promise<Listing> {
  const { hub, endpoint, snapshot } = rooms
  const origin = { endpoint, hasToken: account.token !== null }
  const { spaces, omitted } = await hub.listSpaces(account)
  const listed = spaces.map((one) => toSpace(one, origin, snapshot.find(one.id)?.space))
  const isOwn = ({ owner }: { owner: string }) => owner.toLowerCase() === account.username.toLowerCase()
  return {
    spaces: listed.filter(isOwn),
    hubIds: new Map(spaces.map(({ id, hubId }) => [id.toLowerCase(), hubId])),
    unreadable: omitted,
    otherOwners: listed.filter((space) => !isOwn(space)).map(({ owner }) => owner),
  }
}
