import { acceptWith, type Received, type Receiver, readJson, refuseWith } from '../receiver.ts'

export const TELEGRAM_TOKEN = '123456:simulated-bot-token-of-the-hub'
/** A group that has become a supergroup, and its new id. */
export const MIGRATED = { from: '-500', to: '-1001234567890' }

const error = (chat: string, code: number, description: string, parameters?: object) =>
  refuseWith(chat, code, { ok: false, error_code: code, description, ...(parameters && { parameters }) })

/** `sendMessage` of the Bot API, with `parse_mode: HTML`. */
export const receiveTelegram: Receiver = (received) => {
  const { pathname } = received.url
  const isMethod = /^\/receivers\/telegram\/bot[^/]+\/sendMessage$/.test(pathname)
  if (!isMethod || !pathname.includes(`/bot${TELEGRAM_TOKEN}/`)) return error('', 404, 'Not Found')
  return send(received)
}

function send(received: Received) {
  const sent = readJson(received)
  if (sent === null) return error('', 400, 'Bad Request: message text is empty')
  const chat = String(sent.chat_id)
  const text = typeof sent.text === 'string' ? sent.text : ''
  if (chat === MIGRATED.from) {
    const parameters = { migrate_to_chat_id: Number(MIGRATED.to) }
    return error(chat, 400, 'Bad Request: group chat was upgraded to a supergroup chat', parameters)
  }
  if (!/^(?:-?\d+|@\w+)$/.test(chat) || chat === '404') return error(chat, 400, 'Bad Request: chat not found')
  if (text === '') return error(chat, 400, 'Bad Request: message text is empty')
  const shown = sent.parse_mode === 'HTML' ? renderHtml(text) : text
  if (shown === null) return error(chat, 400, "Bad Request: can't parse entities: Unsupported start tag")
  if (shown.length > 4_096) return error(chat, 400, 'Bad Request: message is too long')
  const thread = sent.message_thread_id === undefined ? '' : `/${String(sent.message_thread_id)}`
  return acceptWith(`${chat}${thread}`, { ok: true, result: { message_id: 1 } }, { shown })
}

const TAG = /<(\/?)(b|strong|i|em|u|s|code|pre|a)(?: href="[^"<>]*")?>/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' }

/** The text without its tags; null if Telegram would not understand it. */
function renderHtml(html: string): string | null {
  const text = html.replace(TAG, '')
  if (/[<>]/.test(text) || /&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text)) return null
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '')
}
