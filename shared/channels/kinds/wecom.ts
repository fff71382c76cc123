import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { bytesOf, type FittedMessage, fitMessage, plainText } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { readCodeAnswer, refuse } from '../read-answer.ts'

const MAX_BYTES = 2_048

export interface WecomConfig {
  kind: 'wecom'
  url: string
  language: AlertLanguage
}

/** https://developer.work.weixin.qq.com/document/path/91770: `text`, in which nothing is read as markup. */
export const wecom: Channel<WecomConfig> = {
  name: { en: 'WeCom', zh: '企业微信' },
  note: null,
  fields: [
    {
      name: 'url',
      label: { en: 'Webhook URL', zh: 'Webhook 地址' },
      help: { en: 'Group → Add group bot.', zh: '群聊 → 添加群机器人。' },
      placeholder: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=…',
      ...{ type: 'address', isSecret: true, isRequired: true },
    },
  ],
  async toRequest({ url }, { words }) {
    const render = (message: FittedMessage) => plainText(words.title, message, words.link)
    const message = fitMessage(words, MAX_BYTES, (fitted) => bytesOf(render(fitted)))
    return jsonRequest(url, { msgtype: 'text', text: { content: render(message) } })
  },
  readAnswer: (answer) =>
    readCodeAnswer(answer, 'errcode', {
      40058: refuse('too-large'),
      45009: refuse('rate-limited', 60),
      93000: refuse('not-found'),
    }),
}
