import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { bytesOf, type FittedMessage, fitMessage } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { readCodeAnswer, refuse } from '../read-answer.ts'
import { signBase64 } from '../sign.ts'

/** Of a whole request: 20 KB. */
const MAX_BYTES = 18_000

export interface FeishuConfig {
  kind: 'feishu'
  url: string
  secret: string | null
  language: AlertLanguage
}

/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot: a `post`, in whose texts nothing is read as markup. */
export const feishu: Channel<FeishuConfig> = {
  name: { en: 'Feishu (Lark)', zh: '飞书' },
  note: null,
  fields: [
    {
      name: 'url',
      label: { en: 'Webhook URL', zh: 'Webhook 地址' },
      help: { en: 'Group settings → Bots → Custom bot.', zh: '群设置 → 群机器人 → 自定义机器人。' },
      placeholder: 'https://open.feishu.cn/open-apis/bot/v2/hook/…',
      ...{ type: 'address', isSecret: true, isRequired: true },
    },
    {
      name: 'secret',
      label: { en: 'Signing secret', zh: '签名密钥' },
      help: { en: 'If “Set signature verification” is on.', zh: '启用“签名校验”时填写。' },
      ...{ type: 'text', isSecret: true, isRequired: false },
    },
  ],
  async toRequest({ url, secret }, { content, words, now }) {
    const render = (message: FittedMessage) => toRows(message, words.link)
    const message = fitMessage(words, MAX_BYTES, (fitted) => bytesOf(JSON.stringify(render(fitted))))
    const post = { title: words.title, content: render(message) }
    return jsonRequest(url, {
      ...(secret !== null && (await sign(secret, now))),
      msg_type: 'post',
      content: { post: { [content.language === 'zh' ? 'zh_cn' : 'en_us']: post } },
    })
  },
  readAnswer: (answer) =>
    readCodeAnswer(answer, 'code', {
      // Of a body that it cannot read, too.
      9499: /too many/i.test(answer.body) ? refuse('rate-limited', 60) : refuse('rejected'),
      11232: refuse('rate-limited', 60),
      19001: refuse('not-found'),
      19021: refuse('unauthorized'),
      19022: refuse('unauthorized'),
    }),
}

/** The key is the time and the secret; nothing is signed. */
async function sign(secret: string, now: number) {
  const timestamp = String(Math.floor(now / 1_000))
  return { timestamp, sign: await signBase64(`${timestamp}\n${secret}`, '') }
}

type Row = ({ tag: 'text'; text: string } | { tag: 'a'; text: string; href: string })[]

function toRows({ lines, more }: FittedMessage, link: string | null): Row[] {
  const rows = lines.map(
    ({ text, link: to }): Row => [
      { tag: 'text', text: `${text} ` },
      ...(to === null ? [] : [{ tag: 'a' as const, text: '↗', href: to }]),
    ],
  )
  if (more === null) return rows
  return [...rows, [link === null ? { tag: 'text', text: more } : { tag: 'a', text: more, href: link }]]
}
