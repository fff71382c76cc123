import { ownerOf, spaceId } from '../../../shared/model/space-id.ts'
import type { Rejection } from '../../../shared/wire/live.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { Snapshot } from '../state/snapshot.ts'

/** The accepted ids, in the Hub's spelling, and the rejected ones. */
export interface Choice {
  subscribed: string[]
  rejected: Rejection[]
}

/**
 * Checks the ids that a viewer asks for. Until an account has been listed, its ids are accepted unchecked: a Hub that is down
 * must not keep the stream from opening.
 */
export function chooseSubscriptions(snapshot: Snapshot, accounts: AccountConfig[], ids: string[]): Choice {
  const managed = new Set(accounts.map(({ username }) => username.toLowerCase()))
  const subscribed = new Set<string>()
  const rejected: Rejection[] = []
  for (const id of ids) {
    const owner = ownerOf(id).toLowerCase()
    const found = snapshot.find(id)?.space.id
    const isUnchecked = managed.has(owner) && !snapshot.accountOf(id)?.loaded
    if (!spaceId.safeParse(id).success) rejected.push({ id, code: 'invalid_request' })
    else if (found || isUnchecked) subscribed.add(found ?? id)
    else rejected.push({ id, code: 'space_not_found' })
  }
  return { subscribed: [...subscribed], rejected }
}
