import type { ErrorCode } from '../../../shared/wire/errors.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import { logUnexpected } from '../../log-lines.ts'
import type { TokenOwners } from '../budget/token-owners.ts'
import type { Refresher } from '../listing/refresh/refresher.ts'

export interface LearningRooms {
  refresher: Pick<Refresher, 'relist'>
  tokenOwners: Pick<TokenOwners, 'distrust'>
}

/** What a refused call says of more than itself: the token is bad, or the Space was deleted or renamed. */
export function learnFromRefusal(
  { refresher, tokenOwners }: LearningRooms,
  error: unknown,
  account: AccountConfig & { token: string },
): void {
  if (hasCode(error, 'hub_unauthorized')) tokenOwners.distrust(account.token)
  if (hasCode(error, 'space_not_found')) void refresher.relist(account).catch(logUnexpected)
}

/** Whether an action may have taken effect although the call failed. */
export function mayBeDone(error: unknown): boolean {
  return hasCode(error, 'outcome_unknown') || hasCode(error, 'hub_timeout')
}

export function hasCode(error: unknown, code: ErrorCode): boolean {
  return error instanceof HubError && error.code === code
}
