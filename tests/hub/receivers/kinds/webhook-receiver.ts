import { Webhook } from 'standardwebhooks'
import { acceptWith, boxOf, bytes, type Receiver, refuseWith } from '../receiver.ts'

/** The receivers' secrets: `old` and `new` for a box whose secret is being replaced. */
export const WEBHOOK_SECRETS = {
  new: 'whsec_bmV3LXNlY3JldC1vZi10aGUtc2ltdWxhdGVkLWh1Yg==',
  old: 'whsec_b2xkLXNlY3JldC1vZi10aGUtc2ltdWxhdGVkLWh1Yg==',
}

/** A Standard Webhooks receiver, which checks with the library of the specification. A box named `old` has the old secret. */
export const receiveWebhook: Receiver = (received) => {
  const box = boxOf(received)
  const headers = Object.fromEntries(received.headers)
  if (bytes(received.body) >= 20_000) return refuseWith(box, 413, { error: 'too large' })
  try {
    new Webhook(box === 'old' ? WEBHOOK_SECRETS.old : WEBHOOK_SECRETS.new).verify(received.body, headers)
  } catch (error) {
    return refuseWith(box, 401, { error: String(error) })
  }
  return acceptWith(box, { received: true }, { shown: received.body, id: headers['webhook-id'] ?? null })
}
