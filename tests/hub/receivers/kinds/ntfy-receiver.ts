import { acceptWith, bytes, type Receiver, readJson, refuseWith } from '../receiver.ts'

/** The token for topics that begin with `private-`. */
export const NTFY_TOKEN = 'tk_simulated'

/** Of the whole JSON: twice what a message may have. */
const MAX_BODY = 8_192

/** Publishing as JSON to the root of a server. A message that would become an attachment is refused: nobody would read it. */
export const receiveNtfy: Receiver = (received) => {
  const { headers } = received
  const sent = readJson(received)
  const topic = typeof sent?.topic === 'string' ? sent.topic : ''
  const error = (status: number, code: number, text: string) =>
    refuseWith(topic, status, { code, http: status, error: text })
  if (bytes(received.body) > MAX_BODY) return error(413, 41303, 'JSON body too large')
  if (sent === null || !/^[-\w]{1,64}$/.test(topic))
    return error(400, 40009, 'invalid request: topic invalid')
  const authorization = headers.get('authorization')
  const mayPublish =
    authorization === null ? !topic.startsWith('private-') : authorization === `Bearer ${NTFY_TOKEN}`
  if (!mayPublish)
    return error(authorization === null ? 403 : 401, authorization === null ? 40301 : 40101, 'forbidden')
  const [title, text] = [sent.title ?? '', sent.message ?? ''].map(String)
  if (bytes(text ?? '') > 4_096) return error(413, 41301, 'attachment too large')
  return acceptWith(topic, { id: 'x', topic }, { shown: `${title}\n\n${text}` })
}
