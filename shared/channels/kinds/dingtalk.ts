import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { bytesOf, type FittedMessage, fitMessage, plainText } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { readCodeAnswer, refuse } from '../read-answer.ts'
import { signBase64 } from '../sign.ts'

/** Of a whole request: 20,000. */
const MAX_BYTES = 18_000
/** Below every message: it has the word that `note` advises as the bot's keyword. */
const SIGNATURE = 'HF Space Manager'
/** Whoever sends more than 20 messages a minute is shut out for ten. */
const BLOCKED_SECONDS = 10 * 60

export interface DingtalkConfig {
  kind: 'dingtalk'
  url: string
  secret: string | null
  language: AlertLanguage
}

/** https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages: `text`, in which nothing is read as markup. */
export const dingtalk: Channel<DingtalkConfig> = {
  name: { en: 'DingTalk', zh: '钉钉' },
  note: {
    en: 'Choose “Additional signature” as the bot’s security setting. With keywords, add “Space”.',
    zh: '机器人的安全设置请选择“加签”。若使用自定义关键词，请填写“Space”。',
  },
  fields: [
    {
      name: 'url',
      label: { en: 'Webhook URL', zh: 'Webhook 地址' },
      help: { en: 'Group settings → Bots → Custom.', zh: '群设置 → 机器人 → 自定义。' },
      placeholder: 'https://oapi.dingtalk.com/robot/send?access_token=…',
      ...{ type: 'address', isSecret: true, isRequired: true },
    },
    {
      name: 'secret',
      label: { en: 'Signing secret', zh: '加签密钥' },
      help: { en: 'Begins with SEC.', zh: '以 SEC 开头。' },
      placeholder: 'SEC…',
      ...{ type: 'text', isSecret: true, isRequired: false },
    },
  ],
  async toRequest({ url, secret }, { words, now }) {
    const render = (message: FittedMessage) =>
      `${plainText(words.title, message, words.link)}\n\n${SIGNATURE}`
    const message = fitMessage(words, MAX_BYTES, (fitted) => bytesOf(JSON.stringify(render(fitted))))
    const address = new URL(url)
    if (secret !== null) {
      address.searchParams.set('timestamp', String(now))
      address.searchParams.set('sign', await signBase64(secret, `${now}\n${secret}`))
    }
    return jsonRequest(address.href, { msgtype: 'text', text: { content: render(message) } })
  },
  readAnswer: (answer) =>
    readCodeAnswer(answer, 'errcode', {
      130101: refuse('rate-limited', BLOCKED_SECONDS),
      300001: refuse('not-found'),
      300005: refuse('not-found'),
      310000: refuse('unauthorized'),
      410100: refuse('rate-limited', BLOCKED_SECONDS),
    }),
}
