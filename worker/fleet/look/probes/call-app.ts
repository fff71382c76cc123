import { readStart } from '../../../read-start.ts'
import { withDeadline } from '../../../with-deadline.ts'
import type { ProbeAnswer } from './judge-probe.ts'
import type { ProbeTarget } from './probe-target.ts'

const MAX_WAIT_MS = 10_000
const MAX_BYTES = 64 * 1024
const MAX_REDIRECTS = 3

interface AppCall {
  fetch: typeof fetch
  /** Sent only to the target's own origin. */
  token: string | null
  /** An answer with this status is not followed. */
  expectStatus: number | null
  /** Called before each request; false: no call is left for it. */
  takeCall: () => boolean
}

/** One `GET` of an app, with redirects within its origin; null if too few calls are left. Never rejects. */
export async function callApp(target: ProbeTarget, call: AppCall): Promise<ProbeAnswer | null> {
  try {
    return await withDeadline(MAX_WAIT_MS, (signal) => follow(target, call, signal))
  } catch (error) {
    return { failure: error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'unreachable' }
  }
}

async function follow(
  { url, needsToken }: ProbeTarget,
  call: AppCall,
  signal: AbortSignal,
): Promise<ProbeAnswer | null> {
  const headers = new Headers({ accept: '*/*' })
  if (needsToken && call.token !== null) headers.set('authorization', `Bearer ${call.token}`)
  let next = url
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (!call.takeCall()) return null
    const response = await call.fetch(next.href, { headers, redirect: 'manual', signal })
    const { status } = response
    const location = status >= 300 && status < 400 ? response.headers.get('Location') : null
    const to = location === null || status === call.expectStatus ? null : URL.parse(location, next.href)
    // An app that streams has answered: what has come in time is judged.
    if (to === null) return { status, text: await readStart(response, MAX_BYTES, signal), isElsewhere: false }
    await response.body?.cancel()
    if (to.origin !== url.origin) return { status, text: '', isElsewhere: true }
    next = to
  }
  return { failure: 'redirects' }
}
