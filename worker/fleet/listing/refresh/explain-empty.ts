import type { AccountError } from '../../../../shared/model/account.ts'
import type { AccountConfig } from '../../../config/hub-config.ts'
import { describeToken } from '../../../hub/vocabulary/describe-token.ts'
import type { OwnerAnswer } from '../../budget/token-owners.ts'
import type { Listing } from '../../state/account-state.ts'
import { toAccountError } from '../../state/to-account.ts'

/** Why an account has no Space. `ok`: whether the empty listing can still be trusted. */
export interface Explanation {
  ok: boolean
  error: AccountError | null
}

const EMPTY: Explanation = { ok: true, error: null }

/**
 * Explains an empty listing: the Hub also returns an empty list for an unknown account. The list is really empty if the token
 * belongs to the account or to a member of it.
 */
export async function explainEmpty(
  { username, token }: AccountConfig,
  { otherOwners, hadSpaces }: Pick<Listing, 'otherOwners'> & { hadSpaces: boolean },
  ask: (call: { username: string; token: string }) => Promise<OwnerAnswer>,
): Promise<Explanation> {
  const answer = token === null ? null : await ask({ username, token })
  if (otherOwners.length > 0) return renamed(username, otherOwners)
  if (answer === null) {
    const hint = 'Is the name correct? Without a token, private Spaces are not listed.'
    return doubt(`The Hub lists no Space of ${username}. ${hint}`)
  }
  return explainByToken(username, answer, hadSpaces)
}

function explainByToken(username: string, { owner, error }: OwnerAnswer, hadSpaces: boolean): Explanation {
  if (error) {
    const message = `The Hub lists no Space of ${username}, and did not name the owner of the token. ${error.message}`
    // It may have been renamed: what it had is not gone because nobody can say.
    return { ok: !hadSpaces, error: { ...toAccountError(error), message } }
  }
  const { relation, restrictions } = describeToken(owner, username)
  if (relation === 'foreign') {
    const message = `The Hub lists no Space of ${username}. The token belongs to ${owner.username}, who is not a member of ${username}: is the name correct?`
    return { ok: false, error: { code: 'hub_forbidden', message } }
  }
  if (restrictions.length > 0) {
    const message = `The Hub lists no Space of ${username}: the token does not meet its requirements (${restrictions.join(', ')}).`
    return { ok: false, error: { code: 'hub_forbidden', message } }
  }
  if (relation !== null) return EMPTY
  return doubt(
    `The Hub lists no Space of ${username}, and does not say whether ${owner.username}, the owner of the token, is a member.`,
  )
}

function renamed(username: string, otherOwners: string[]): Explanation {
  const names = [...new Set(otherOwners)].join(', ')
  const message = `For the name ${username} the Hub lists Spaces of ${names} (${otherOwners.length}). If the account was renamed, set its new name.`
  return { ok: false, error: { code: 'hub_rejected', message } }
}

function doubt(message: string): Explanation {
  return { ok: true, error: { code: 'hub_rejected', message } }
}
