import type { AlertContent } from '../../../../shared/alerts/alert-message.ts'
import { composeWords } from '../../../../shared/alerts/compose-words.ts'
import type { ChannelRequest, Verdict } from '../../../../shared/channels/channel.ts'
import { type ChannelConfig, channelOf } from '../../../../shared/channels/channels.ts'
import { checkReceiver, type Place } from '../../../../shared/channels/check-receiver.ts'
import type { DeliveryFailure } from '../../../../shared/model/alert.ts'
import { readStart } from '../../../read-start.ts'
import { withDeadline } from '../../../with-deadline.ts'

const MAX_WAIT_MS = 10_000
const MAX_BYTES = 16 * 1024

/** What came of an attempt. `status` is null without an answer. */
export interface Outcome {
  verdict: Verdict
  status: number | null
}

const fail = (failure: DeliveryFailure): Outcome => ({
  verdict: { ok: false, failure, retryAfterSeconds: null },
  status: null,
})

/**
 * Sends a message to its channel, once. Redirects are not followed, and of the answer only what the channel makes of it is kept. Never
 * rejects.
 */
export async function sendMessage(
  channel: ChannelConfig,
  content: AlertContent,
  { fetch, place, now }: { fetch: typeof globalThis.fetch; place: Place; now: number },
): Promise<Outcome> {
  const kind = channelOf(channel)
  let request: ChannelRequest
  try {
    request = await kind.toRequest(channel, { content, words: composeWords(content), now })
  } catch {
    return fail('rejected')
  }
  if (checkReceiver(request.url, place) !== null) return fail('not-allowed')
  try {
    return await withDeadline(MAX_WAIT_MS, async (signal) => {
      const { url, ...init } = request
      const response = await fetch(url, { method: 'POST', ...init, redirect: 'manual', signal })
      const { status, headers } = response
      // An answer whose end does not come has come: its status counts.
      const body = await readStart(response, MAX_BYTES).catch(() => '')
      return { verdict: kind.readAnswer({ status, headers, body }), status }
    })
  } catch (error) {
    return fail(error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'unreachable')
  }
}
