import { type Refusal, refusalOf } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import { AppError } from '../../errors.ts'
import type { Located } from '../state/account-state.ts'

const REFUSALS: Record<Refusal, string> = {
  static: 'A static Space cannot be restarted or paused: it has no container.',
  disabled: 'The Hub has disabled this Space.',
  deleting: 'This Space is being deleted.',
}

/** The account with its token. Throws `no_token` if there is none: without one, the Hub need not be asked. */
export function requireToken({ space, account }: Located): AccountConfig & { token: string } {
  const { token } = account
  if (token !== null) return { ...account, token }
  const message = `There is no token for ${account.username}, so ${space.id} cannot be operated.`
  throw new AppError('no_token', message, { params: { account: account.username } })
}

/** Throws `hub_rejected` if the Space accepts no actions. `without` are reasons that do not count for this one. */
export function requireAccepting(space: Space, { without = [] }: { without?: Refusal[] } = {}): void {
  const refusal = refusalOf(space)
  if (refusal === null || without.includes(refusal)) return
  throw new AppError('hub_rejected', `${space.id}: ${REFUSALS[refusal]}`)
}
