import { acceptWith, bytes, type Receiver, readJson, refuseWith } from '../receiver.ts'

export const BARK_KEY = 'simulatedDeviceKey'

/** `POST /push` of a Bark server, which passes it on to Apple. */
export const receiveBark: Receiver = (received) => {
  const sent = readJson(received)
  const key = String(sent?.device_key ?? '')
  const no = (status: number, message: string) => refuseWith(key, status, { code: status, message })
  if (!received.url.pathname.endsWith('/push') || sent === null) return no(404, 'Cannot POST')
  if (key !== BARK_KEY)
    return no(400, 'failed to get device token: failed to get [x] device token from database')
  if (bytes(received.body) > 4_096) return no(500, 'push failed: PayloadTooLarge')
  return acceptWith('device', { code: 200, message: 'success' }, { shown: `${sent.title}\n\n${sent.body}` })
}
