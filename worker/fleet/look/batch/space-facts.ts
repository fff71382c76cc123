import type { Space } from '../../../../shared/model/space.ts'
import { sha256 } from '../../../hash.ts'
import type { SpaceFacts } from '../../../ledger/protocol.ts'

/** Of a longer error message, the Ledger gets the beginning. */
const MAX_ERROR_CHARACTERS = 1_000

/** What the Ledger keeps of a Space. The order of the fields is part of the digest. */
export function toFacts(space: Space, hubId: string | null): SpaceFacts {
  const { id, stage, failure, errorMessage, disabled, sha, runtimeSha } = space
  return {
    hubId,
    id,
    stage,
    failure,
    errorMessage: errorMessage?.slice(0, MAX_ERROR_CHARACTERS).toWellFormed() ?? null,
    disabled,
    sha,
    runtimeSha,
  }
}

/** Whether two states of a Space are the same for the Ledger. */
export function isSameFacts(a: SpaceFacts, b: SpaceFacts): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * Equal for equal Spaces, whatever their order. Of an error message, only whether there is one counts: a text that differs at every
 * look, such as one with a time in it, would use up the rows of a day. New words are told with the next change of the account.
 */
export async function digestOf(facts: readonly SpaceFacts[]): Promise<string> {
  const byId = facts
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => ({ ...one, errorMessage: one.errorMessage !== null }))
  return btoa(String.fromCharCode(...new Uint8Array(await sha256(JSON.stringify(byId)))))
}
