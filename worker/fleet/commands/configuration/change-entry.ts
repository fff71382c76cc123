import type { Actor } from '../../../../shared/model/actor.ts'
import type { Secret, Variable } from '../../../../shared/model/configuration.ts'
import type { EntryChange } from '../../../../shared/model/configuration-change.ts'
import { isResting } from '../../../../shared/model/stages.ts'
import type { AccountConfig } from '../../../config/hub-config.ts'
import type { Located } from '../../state/account-state.ts'
import type { Follower } from '../follower.ts'
import { learnFromRefusal, mayBeDone } from '../learn-from-refusal.ts'
import { requireAccepting, requireToken } from '../require-operable.ts'
import { hideInDescriptions, hideInVariables } from './own-secrets.ts'
import type { SettingsRooms } from './read-settings.ts'

interface ChangeRooms extends SettingsRooms {
  follower: Pick<Follower, 'follow'>
}

/** The variables or the secrets after a change; the other list is empty. `complete`: false if they could not be read back. */
export interface ChangedEntries {
  variables: Variable[]
  secrets: Secret[]
  complete: boolean
}

/**
 * Sets or deletes a variable or a secret, once, and follows the restart that the Hub makes of it. Throws `no_token`, `hub_rejected` and the Hub's
 * errors.
 */
export async function changeEntry(
  rooms: ChangeRooms,
  located: Located,
  entry: EntryChange,
  by: Actor,
): Promise<ChangedEntries> {
  const { space } = located
  const account = requireToken(located)
  // A static Space has no container, but the browser can read its variables.
  requireAccepting(space, { without: ['static'] })
  const follow = () => {
    if (space.sdk !== 'static' && !isResting(space.stage)) rooms.follower.follow(space.id, 'restart', by)
  }
  try {
    const variables = await rooms.configuration.changeEntry(space.id, account, entry)
    follow()
    if (entry.kind === 'secret') return await readBackSecrets(rooms, space.id, account, entry)
    return await confirmVariables(rooms, space.id, account, { entry, variables: variables ?? [] })
  } catch (error) {
    if (mayBeDone(error)) follow()
    learnFromRefusal(rooms, error, account)
    throw error
  }
}

/** The Hub answers a changed secret with nothing. The change is done, whether or not the others can be read. */
async function readBackSecrets(
  { configuration, mask }: ChangeRooms,
  spaceId: string,
  account: AccountConfig,
  entry: EntryChange,
): Promise<ChangedEntries> {
  const secrets = await configuration.readSecrets(spaceId, account).catch(() => null)
  const known = entry.change === 'delete' ? [] : [knownSecret(entry)]
  return { variables: [], secrets: hideInDescriptions(secrets ?? known, mask), complete: secrets !== null }
}

/** An answer that lacks what was just set is not the list of variables: it is read. */
async function confirmVariables(
  { configuration, mask }: ChangeRooms,
  spaceId: string,
  account: AccountConfig,
  { entry, variables }: { entry: EntryChange; variables: Variable[] },
): Promise<ChangedEntries> {
  const isListed = variables.some(({ key }) => key === entry.key)
  if (isListed === (entry.change === 'set'))
    return { variables: hideInVariables(variables, mask), secrets: [], complete: true }
  const read = await configuration.readVariables(spaceId, account).catch(() => null)
  return { variables: hideInVariables(read ?? variables, mask), secrets: [], complete: read !== null }
}

function knownSecret({ key, ...entry }: EntryChange & { change: 'set' }): Secret {
  return { key, description: entry.description ?? null, updatedAt: null }
}
