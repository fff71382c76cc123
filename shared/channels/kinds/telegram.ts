import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel, Verdict } from '../channel.ts'
import { type FittedMessage, fitMessage } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { clampSeconds, readHttpAnswer, readObject, refuse, statusOf } from '../read-answer.ts'

/** Of a message, after its markup is read: ours counts it before. */
const MAX_CHARACTERS = 4_096
const DEFAULT_BASE = 'https://api.telegram.org'

export interface TelegramConfig {
  kind: 'telegram'
  token: string
  chatId: string
  threadId: string | null
  apiBase: string | null
  language: AlertLanguage
}

/** https://core.telegram.org/bots/api#sendmessage */
export const telegram: Channel<TelegramConfig> = {
  name: { en: 'Telegram', zh: 'Telegram' },
  note: null,
  fields: [
    {
      name: 'token',
      pattern: /^\d{1,20}:[\w-]{20,100}$/,
      expected: 'a token such as 123456:ABC…',
      label: { en: 'Bot token', zh: '机器人令牌' },
      help: { en: 'From @BotFather.', zh: '向 @BotFather 申请。' },
      placeholder: '123456:ABC…',
      ...{ type: 'text', isSecret: true, isRequired: true },
    },
    {
      name: 'chatId',
      pattern: /^(?:-?\d{1,20}|@\w{3,64})$/,
      expected: 'a number, or a name such as @channel',
      label: { en: 'Chat', zh: '会话' },
      help: {
        en: 'The number of the chat or group, or @name of a public channel. The bot must be a member of it.',
        zh: '会话或群组的数字 ID，或公开频道的 @名称。机器人须已加入其中。',
      },
      placeholder: '-1001234567890',
      ...{ type: 'text', isSecret: false, isRequired: true },
    },
    {
      name: 'threadId',
      pattern: /^\d{1,15}$/,
      expected: 'a number',
      label: { en: 'Topic', zh: '话题' },
      help: { en: 'The number of a topic in the group.', zh: '群组中话题的数字 ID。' },
      ...{ type: 'text', isSecret: false, isRequired: false },
    },
    {
      name: 'apiBase',
      label: { en: 'API server', zh: 'API 服务器' },
      help: {
        en: `Only for a Bot API server of your own. Otherwise ${DEFAULT_BASE}.`,
        zh: `仅在自建 Bot API 服务器时填写，默认为 ${DEFAULT_BASE}。`,
      },
      placeholder: DEFAULT_BASE,
      ...{ type: 'address', isSecret: false, isRequired: false },
    },
  ],
  async toRequest({ token, chatId, threadId: thread, apiBase }, { words }) {
    const render = (message: FittedMessage) => toHtml(words.title, message, words.link)
    const message = fitMessage(words, MAX_CHARACTERS, (fitted) => render(fitted).length)
    return jsonRequest(`${(apiBase ?? DEFAULT_BASE).replace(/\/$/, '')}/bot${token}/sendMessage`, {
      chat_id: chatId.startsWith('@') ? chatId : Number(chatId),
      ...(thread !== null && { message_thread_id: Number(thread) }),
      text: render(message),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    })
  },
  readAnswer(answer) {
    const { code, description, seconds, chatId } = readDetails(answer.body)
    const status = statusOf(answer, code)
    if (status === 429) return refuse('rate-limited', clampSeconds(seconds ?? 30))
    if (status === 400 && chatId !== null) return movedTo(chatId)
    if (status === 400 && /too long/.test(description)) return refuse('too-large')
    if (status === 400 && /not found|thread/.test(description)) return refuse('not-found')
    // A wrong token is a wrong address there.
    if (status === 404) return refuse('unauthorized')
    return readHttpAnswer({ ...answer, status })
  },
}

/** What went wrong, how long to wait, and the chat's new id; only what has the form that Telegram describes. */
function readDetails(body: string) {
  const { error_code: code, description, parameters } = readObject(body)
  const { migrate_to_chat_id: chat, retry_after: seconds } = (parameters ?? {}) as Record<string, unknown>
  return {
    code,
    description: typeof description === 'string' ? description : '',
    seconds: typeof seconds === 'number' ? seconds : null,
    chatId: Number.isSafeInteger(chat) ? String(chat) : null,
  }
}

const movedTo = (chatId: string): Verdict => ({
  ok: false,
  failure: 'not-found',
  retryAfterSeconds: 0,
  moved: { chatId },
})

function toHtml(title: string, { lines, more }: FittedMessage, link: string | null): string {
  const body = lines.map(
    ({ text, link: to }) => `${escapeHtml(text)}${to === null ? '' : ` ${anchor(to, '↗')}`}`,
  )
  const end = more === null ? [] : [link === null ? escapeHtml(more) : anchor(link, more)]
  return [`<b>${escapeHtml(title)}</b>`, ...body, ...end].join('\n\n')
}

const anchor = (url: string, text: string) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
