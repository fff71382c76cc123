import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { bytesOf, type FittedMessage, fitMessage, plainText } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { readHttpAnswer, readObject, readRetryAfter, refuse } from '../read-answer.ts'

/** A longer message becomes an attachment. */
const MAX_BYTES = 4_096
const MAX_TITLE = 200
/** The code of a daily quota, which is counted by IP address: a sender that keeps trying is banned. */
const DAILY_QUOTA = 42_908
const QUOTA_SECONDS = 3 * 3_600
const HIGH_PRIORITY = 4

export interface NtfyConfig {
  kind: 'ntfy'
  server: string
  topic: string
  token: string | null
  language: AlertLanguage
}

/** https://docs.ntfy.sh/publish/#publish-as-json: in the body, because headers take no emoji and no Chinese. */
export const ntfy: Channel<NtfyConfig> = {
  name: { en: 'ntfy', zh: 'ntfy' },
  note: {
    en: 'ntfy.sh counts its free quota by address, and Cloudflare’s addresses are shared: it often refuses. Use your own server or a token of a paid plan, and a second alert for what matters.',
    zh: 'ntfy.sh 的免费额度按 IP 计算，而 Cloudflare 的出口 IP 是共享的，因此经常被拒绝。建议使用自建服务器或付费账号的令牌，重要告警请再配置一个渠道。',
  },
  fields: [
    {
      name: 'server',
      label: { en: 'Server', zh: '服务器' },
      help: { en: 'https://ntfy.sh, or your own.', zh: 'https://ntfy.sh 或自建服务器。' },
      placeholder: 'https://ntfy.sh',
      ...{ type: 'address', isSecret: false, isRequired: true },
    },
    {
      name: 'topic',
      pattern: /^[-\w]{1,64}$/,
      expected: 'at most 64 letters, digits, “-” and “_”',
      label: { en: 'Topic', zh: '主题' },
      help: {
        en: 'Without a token, whoever knows its name can read it: choose one that nobody guesses.',
        zh: '没有令牌时，知道主题名的人都能读取，请使用难以猜到的名称。',
      },
      ...{ type: 'text', isSecret: false, isRequired: true },
    },
    {
      name: 'token',
      label: { en: 'Access token', zh: '访问令牌' },
      help: { en: 'For protected topics.', zh: '用于受保护的主题。' },
      placeholder: 'tk_…',
      ...{ type: 'text', isSecret: true, isRequired: false },
    },
  ],
  async toRequest({ server, topic, token: key }, { content, words }) {
    const render = (message: FittedMessage) => plainText(null, message, words.link)
    const message = fitMessage(words, MAX_BYTES, (fitted) => bytesOf(render(fitted)))
    const isOpen = content.news.some(({ event }) => event === 'opened')
    const body = {
      topic,
      title: [...words.title].slice(0, MAX_TITLE).join(''),
      message: render(message),
      ...(words.link !== null && { click: message.lines[0]?.link ?? words.link }),
      ...(isOpen && { priority: HIGH_PRIORITY }),
    }
    return jsonRequest(server, body, key === null ? {} : { authorization: `Bearer ${key}` })
  },
  readAnswer(answer) {
    if (answer.status !== 429) return readHttpAnswer(answer)
    const isQuota = readObject(answer.body).code === DAILY_QUOTA
    const wait = readRetryAfter(answer.headers)
    return isQuota
      ? refuse('daily-quota', Math.max(QUOTA_SECONDS, wait ?? 0))
      : refuse('rate-limited', wait ?? 60)
  },
}
