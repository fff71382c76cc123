import type { AccountConfig } from '../../config/hub-config.ts'
import type { HubClient } from '../../hub/hub-client.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import type { TokenOwner } from '../../hub/vocabulary/whoami.ts'
import type { Pace } from './pace.ts'
import { createSharedWork } from './shared-work.ts'

/** The Hub limits whoami more strictly than the rest, so an answer is kept this long. */
const KEEP_MS = 5 * 60_000
/** The same for a failure that names no time: nobody asks again at once, however many wait. */
const KEEP_FAILURE_MS = 2_000

/** Whose a token is, or why the Hub did not say; `at` is when it answered, in epoch milliseconds. */
export type OwnerAnswer = { at: number } & (
  | { owner: TokenOwner; error: null }
  | { owner: null; error: HubError }
)

interface TokenOwnersRooms {
  hub: Pick<HubClient, 'readOwner'>
  pace: Pace
}

/** Asks the Hub whose tokens are, at most once at a time for each, and not before it wants to be asked again. */
export function createTokenOwners({ hub, pace }: TokenOwnersRooms) {
  const entries = new Map<string, Entry>()

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

  function entryOf(call: Call): Entry {
    const known = entries.get(call.token)
    if (known) return known
    const work = createSharedWork(async () => {
      const answer = await ask(call)
      entry.answer = answer
      return answer
    })
    const entry: Entry = { answer: null, ...work }
    entries.set(call.token, entry)
    return entry
  }

  function isFresh({ at, error }: OwnerAnswer): boolean {
    return Date.now() - at < (error === null ? KEEP_MS : KEEP_FAILURE_MS)
  }

  return {
    /**
     * A kept answer, if it is of after `since`, or a new one; `fresh` asks now. Neither if the Hub wants to be left alone.
     */
    async read(call: Call, { fresh = false, since = 0 } = {}): Promise<OwnerAnswer> {
      const entry = entryOf(call)
      const { answer } = entry
      const isRefused = pace.secondsRefused(refusalOf(call.token)) > 0
      if (answer && (isRefused || (!fresh && answer.at > since && isFresh(answer)))) return answer
      return fresh ? entry.renew() : entry.join()
    },

    /** Seconds until the Hub may be asked again whose this token is. */
    secondsRefused: (token: string) => pace.secondsRefused(refusalOf(token)),

    /** The Hub has refused this token elsewhere: that it once knew its owner proves nothing any more. */
    distrust(token: string): void {
      const entry = entries.get(token)
      if (entry?.answer?.owner) entry.answer = null
    },
  }
}

export type TokenOwners = ReturnType<typeof createTokenOwners>

interface Entry {
  answer: OwnerAnswer | null
  join: () => Promise<OwnerAnswer>
  renew: () => Promise<OwnerAnswer>
}

type Call = Pick<AccountConfig, 'username'> & { token: string }

/** The Hub counts whoami apart from the rest: a refusal of it is none of the lists. */
function refusalOf(token: string): string {
  return `whoami ${token}`
}
