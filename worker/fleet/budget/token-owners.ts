import type { AccountConfig } from '../../config/hub-config.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { TokenOwner } from '../../hub/vocabulary/whoami.ts'
import type { Pace } from './pace.ts'
import { createSharedWork } from './shared-work.ts'

/** The Hub limits whoami more strictly than the rest, so an answer is kept this long. */
const KEEP_MS = 5 * 60_000
/** How long a failure without a `Retry-After` is kept, so that waiting callers do not all retry at once. */
const KEEP_FAILURE_MS = 2_000

/** The owner of a token, or why it could not be read; `at` is when the Hub answered, in epoch milliseconds. */
export type OwnerAnswer = { at: number } & (
  | { owner: TokenOwner; error: null }
  | { owner: null; error: HubError }
)

interface TokenOwnersRooms {
  hub: Pick<HubClient, 'readOwner'>
  pace: Pace
}

/** Reads the owners of tokens, one call at a time per token, respecting the waits that the Hub asks for. */
export function createTokenOwners({ hub, pace }: TokenOwnersRooms) {
  const entries = new Map<string, OwnerEntry>()

  async function ask(call: Call): Promise<OwnerAnswer> {
    try {
      const owner = await hub.readOwner(call)
      return { at: Date.now(), owner, error: null }
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      if (error.waitSeconds > 0) pace.refuse(refusalOf(call.token), error.waitSeconds)
      return { at: Date.now(), owner: null, error }
    }
  }

  function entryOf(call: Call): OwnerEntry {
    const known = entries.get(call.token)
    if (known) return known
    const work = createSharedWork(async () => {
      const answer = await ask(call)
      entry.answer = answer
      return answer
    })
    const entry: OwnerEntry = { answer: null, ...work }
    entries.set(call.token, entry)
    return entry
  }

  function isFresh({ at, error }: OwnerAnswer): boolean {
    return Date.now() - at < (error === null ? KEEP_MS : KEEP_FAILURE_MS)
  }

  return {
    /**
     * A kept answer that is newer than `since`, or a new one; `fresh` always asks the Hub. While the Hub asks us to wait, the kept
     * answer is returned whatever its age.
     */
    async read(call: Call, { fresh = false, since = 0 } = {}): Promise<OwnerAnswer> {
      const entry = entryOf(call)
      const { answer } = entry
      const isRefused = pace.secondsRefused(refusalOf(call.token)) > 0
      if (answer && (isRefused || (!fresh && answer.at > since && isFresh(answer)))) return answer
      return fresh ? entry.renew() : entry.join()
    },

    /** Seconds until the owner of this token may be read again. */
    secondsRefused: (token: string) => pace.secondsRefused(refusalOf(token)),

    /** Forgets the owner of a token that the Hub has refused since. */
    distrust(token: string): void {
      const entry = entries.get(token)
      if (entry?.answer?.owner) entry.answer = null
    },
  }
}

export type TokenOwners = ReturnType<typeof createTokenOwners>

interface OwnerEntry {
  answer: OwnerAnswer | null
  join: () => Promise<OwnerAnswer>
  renew: () => Promise<OwnerAnswer>
}

type Call = Pick<AccountConfig, 'username'> & { token: string }

/** The Hub limits whoami separately: a rejection of it does not apply to lists. */
function refusalOf(token: string): string {
  return `whoami ${token}`
}
