import { AppError } from '../../errors.ts'
import type { LogClient } from '../../hub/logs/log-client.ts'
import type { HubLog } from '../../hub/logs/log-route.ts'
import type { Pace } from '../budget/pace.ts'
import { refuseWhileUsedUp } from '../budget/refuse-while-used-up.ts'
import type { Located } from '../state/account-state.ts'

interface LogSourceRooms {
  logs: LogClient
  pace: Pick<Pace, 'secondsRefused'>
}

/** Opens the Hub's logs with the account's token. */
export function createLogSource({ logs, pace }: LogSourceRooms) {
  return {
    /** How to open this log, which throws the Hub's errors. Throws `no_token` at once. */
    prepare({ space, account }: Located, { kind, tail }: Pick<HubLog, 'kind' | 'tail'>) {
      requireToken({ space, account })
      return async (signal: AbortSignal) => {
        refuseWhileUsedUp(pace, account)
        return logs.open({ spaceId: space.id, kind, tail }, account, signal)
      }
    },
  }
}

export type LogSource = ReturnType<typeof createLogSource>

function requireToken({ space, account: { username, token } }: Located): void {
  if (token !== null) return
  const message = `There is no token for ${username}, so the log of ${space.id} cannot be read.`
  throw new AppError('no_token', message, { params: { account: username } })
}
