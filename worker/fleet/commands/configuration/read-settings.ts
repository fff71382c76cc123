import type { SpaceSettings } from '../../../../shared/wire/space-settings.ts'
import type { ConfigurationClient } from '../../../hub/configuration/configuration-client.ts'
import type { SecretMask } from '../../../mask.ts'
import type { Pace } from '../../budget/pace.ts'
import { refuseWhileUsedUp } from '../../budget/refuse-while-used-up.ts'
import type { Located } from '../../state/account-state.ts'
import { type LearningRooms, learnFromRefusal } from '../learn-from-refusal.ts'
import { requireToken } from '../require-operable.ts'
import { hideInDescriptions, hideInVariables } from './own-secrets.ts'

export interface SettingsRooms extends LearningRooms {
  configuration: ConfigurationClient
  pace: Pick<Pace, 'secondsRefused'>
  mask: Pick<SecretMask, 'find'>
}

/** The configuration of a Space, read now; its hardware as of the last listing. Throws `no_token` and the Hub's errors. */
export async function readSettings(
  rooms: SettingsRooms,
  located: Located,
): Promise<Omit<SpaceSettings, 'success'>> {
  const { space } = located
  const account = requireToken(located)
  refuseWhileUsedUp(rooms.pace, account)
  try {
    const [variables, secrets] = await Promise.all([
      rooms.configuration.readVariables(space.id, account),
      rooms.configuration.readSecrets(space.id, account),
    ])
    const { hardware, sleepTimeSeconds } = space
    return {
      variables: hideInVariables(variables, rooms.mask),
      secrets: hideInDescriptions(secrets, rooms.mask),
      hardware,
      sleepTimeSeconds,
    }
  } catch (error) {
    learnFromRefusal(rooms, error, account)
    throw error
  }
}
