import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { bytesOf, type FittedMessage, fitMessage, plainText } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { readHttpAnswer, readObject, refuse, statusOf } from '../read-answer.ts'

/** Apple takes 4,096 bytes, with what the server adds. */
const MAX_BYTES = 3_500

export interface BarkConfig {
  kind: 'bark'
  server: string
  key: string
  language: AlertLanguage
}

/** https://github.com/Finb/bark-server/blob/master/docs/API_V2.md */
export const bark: Channel<BarkConfig> = {
  name: { en: 'Bark (iOS)', zh: 'Bark（iOS）' },
  note: null,
  fields: [
    {
      name: 'server',
      label: { en: 'Server', zh: '服务器' },
      help: { en: 'https://api.day.app, or your own.', zh: 'https://api.day.app 或自建服务器。' },
      placeholder: 'https://api.day.app',
      ...{ type: 'address', isSecret: false, isRequired: true },
    },
    {
      name: 'key',
      label: { en: 'Device key', zh: '设备 Key' },
      help: {
        en: 'The part of the app’s address after the server.',
        zh: 'App 中推送地址里服务器之后的部分。',
      },
      ...{ type: 'text', isSecret: true, isRequired: true },
    },
  ],
  async toRequest({ server, key }, { words }) {
    const toBody = (message: FittedMessage) => ({
      device_key: key,
      title: words.title,
      body: plainText(null, message, words.link),
      group: 'HF Space Manager',
      ...(words.link !== null && { url: message.lines[0]?.link ?? words.link }),
    })
    const message = fitMessage(words, MAX_BYTES, (fitted) => bytesOf(JSON.stringify(toBody(fitted))))
    return jsonRequest(`${server.replace(/\/$/, '')}/push`, toBody(message))
  },
  readAnswer(answer) {
    const { code, message } = readObject(answer.body)
    const status = statusOf(answer, code)
    const isUnknown = status === 400 && typeof message === 'string' && /device (?:token|key)/.test(message)
    return isUnknown ? refuse('not-found') : readHttpAnswer({ ...answer, status })
  },
}
