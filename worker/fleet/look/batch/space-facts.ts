import type { Space } from '../../../../shared/model/space.ts'
import { sha256 } from '../../../hash.ts'
import type { SpaceFacts, SpaceProfile } from '../../../ledger/protocol.ts'

/** Of a longer error message, the Ledger gets the beginning. */
const MAX_ERROR_CHARACTERS = 1_000
const MAX_TITLE_CHARACTERS = 200
const MAX_TAGS = 50

/** What the Ledger keeps of a Space. The order of the fields is part of the digest. */
export function toFacts(space: Space, hubId: string | null): SpaceFacts {
  const { id, stage, failure, errorMessage, disabled, sha, runtimeSha } = space
  return {
    hubId,
    id,
    stage,
    failure,
    errorMessage: errorMessage === null ? null : cut(errorMessage, MAX_ERROR_CHARACTERS),
    disabled,
    sha,
    runtimeSha,
    profile: toProfile(space),
  }
}

function toProfile(space: Space): SpaceProfile {
  const { title, description, tags, sdk, hardware, visibility, operable, devMode, url, hubUrl } = space
  return {
    title: cut(title, MAX_TITLE_CHARACTERS),
    description: description === null ? null : cut(description, MAX_ERROR_CHARACTERS),
    tags: tags.slice(0, MAX_TAGS).map((tag) => cut(tag, MAX_TITLE_CHARACTERS)),
    ...{ sdk, hardware, visibility, operable, devMode, url, hubUrl },
  }
}

const cut = (text: string, length: number) => text.slice(0, length).toWellFormed()

/** Whether two states of a Space are the same for the Ledger. Its profile is not a state: the next listing tells it. */
export function isSameFacts(a: SpaceFacts, b: SpaceFacts): boolean {
  return JSON.stringify({ ...a, profile: null }) === JSON.stringify({ ...b, profile: null })
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
