import { addCommonHeaders, changeHeaders } from './answers/common-headers.ts'
import { badToken, HubError } from './answers/hub-error.ts'
import type { RateLimit } from './answers/rate-limit.ts'
import type { createApp } from './app.ts'
import { damageAnswer } from './faults/damage.ts'
import { pickFault } from './faults/fault.ts'
import { isDoneFirst, replaceAnswer } from './faults/replace.ts'
import type { FaultSwitches } from './faults/switches.ts'
import type { Caller } from './state/accounts.ts'
import { findCaller, type World } from './state/world.ts'
import { waitUnlessAborted } from './wait.ts'

/** A Hub that runs for days drops its oldest calls. */
const MAX_CALLS = 100_000

/** A request that reached the Hub. `account` is null for an anonymous caller and for a bad token. */
export interface HubCall {
  method: string
  path: string
  account: string | null
  at: number
}

export interface Handling {
  app: ReturnType<typeof createApp>
  world: World
  faults: FaultSwitches
  rateLimit: RateLimit
  calls: HubCall[]
  latencyMs: number
}

/** What happens to every request: it is recorded, counted, delayed, answered or damaged, and gets its headers. */
export async function handleRequest(request: Request, signal: AbortSignal, hub: Handling): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const { method } = request
  const token = readToken(request)
  const caller = token === null ? null : whoHas(token, hub.world, pathname)
  const account = caller?.account.name ?? null
  if (hub.calls.length >= MAX_CALLS) hub.calls.shift()
  hub.calls.push({ method, path: pathname + search, account, at: hub.world.now() })

  const verdict = hub.rateLimit.count(caller, pathname)
  const faults = hub.faults.take({ method, path: pathname, search, account })
  await waitUnlessAborted(hub.latencyMs + (pickFault(faults, 'delay')?.ms ?? 0), signal)

  const isRefused = token !== null && caller === null
  const answer = await answerRequest()
  const damaged = await damageAnswer(answer, faults, signal)
  return changeHeaders(addCommonHeaders(damaged, request, verdict.headers), faults)

  async function answerRequest(): Promise<Response> {
    if (isDoneFirst(faults)) await (await answerTruly()).body?.cancel()
    const replaced = replaceAnswer(faults, signal)
    return replaced ?? answerTruly()
  }

  async function answerTruly(): Promise<Response> {
    if (verdict.exceeded)
      return new HubError(429, 'Too many requests: the rate limit is reached').toResponse()
    if (isRefused) return badToken().toResponse()
    return hub.app.fetch(request, { caller, faults, signal })
  }
}

function readToken(request: Request): string | null {
  const header = request.headers.get('authorization')
  if (header === null) return null
  return /^Bearer (\S+)$/i.exec(header)?.[1] ?? ''
}

/** The Space hosts accept the JWT of that Space in place of its reader's token. */
function whoHas(token: string, world: World, path: string): Caller | null {
  const jwt = world.jwts.get(token)
  if (!jwt) return findCaller(world, token)
  const isForThis = decodeURIComponent(path).startsWith(`/v1/${jwt.spaceId}/`)
  return isForThis && jwt.expiresAt > world.now() ? jwt.caller : null
}
