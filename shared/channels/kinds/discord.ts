import type { MessageLine } from '../../alerts/alert-message.ts'
import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { type FittedMessage, fitMessage } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { clampSeconds, readHttpAnswer, readObject, readRetryAfter, refuse } from '../read-answer.ts'

/** Of an embed. */
const MAX_DESCRIPTION = 4_096
/** Whoever is blocked for too many requests without being told for how long waits at least this long. */
const BLOCKED_SECONDS = 15 * 60
const RED = 0xe5484d
const GREEN = 0x30a46c

export interface DiscordConfig {
  kind: 'discord'
  url: string
  threadId: string | null
  language: AlertLanguage
}

/** https://discord.com/developers/docs/resources/webhook#execute-webhook */
export const discord: Channel<DiscordConfig> = {
  name: { en: 'Discord', zh: 'Discord' },
  note: null,
  fields: [
    {
      name: 'url',
      label: { en: 'Webhook URL', zh: 'Webhook 网址' },
      help: {
        en: 'Channel settings → Integrations → Webhooks → Copy webhook URL.',
        zh: '频道设置 → 整合 → Webhook → 复制 Webhook 网址。',
      },
      placeholder: 'https://discord.com/api/webhooks/…',
      ...{ type: 'address', isSecret: true, isRequired: true },
    },
    {
      name: 'threadId',
      pattern: /^\d{1,20}$/,
      expected: 'a number',
      label: { en: 'Thread', zh: '子区' },
      help: { en: 'The number of a thread in that channel.', zh: '该频道中子区的数字 ID。' },
      ...{ type: 'text', isSecret: false, isRequired: false },
    },
  ],
  async toRequest({ url, threadId }, { content, words }) {
    const address = new URL(url)
    if (threadId !== null) address.searchParams.set('thread_id', threadId)
    const render = (message: FittedMessage) => toMarkdown(words.title, message, words.link)
    const message = fitMessage(words, MAX_DESCRIPTION, (fitted) => render(fitted).length)
    const isOver = content.news.every(({ event }) => event === 'closed')
    return jsonRequest(address.href, {
      embeds: [
        {
          description: render(message),
          color: isOver ? GREEN : RED,
          timestamp: content.at,
        },
      ],
      allowed_mentions: { parse: [] },
    })
  },
  readAnswer(answer) {
    if (answer.status !== 429) return readHttpAnswer(answer)
    const seconds = readObject(answer.body).retry_after
    if (typeof seconds === 'number') return refuse('rate-limited', clampSeconds(seconds))
    const wait = readRetryAfter(answer.headers)
    return wait === null ? refuse('address-blocked', BLOCKED_SECONDS) : refuse('rate-limited', wait)
  },
}

/** The title is part of the description: whether markup is read in the title of an embed depends on the app. */
function toMarkdown(title: string, { lines, more }: FittedMessage, link: string | null): string {
  const body = lines.map(
    ({ text, link: to }: MessageLine) => `${escapeMarkdown(text)}${to === null ? '' : ` [↗](${to})`}`,
  )
  const end = more === null ? [] : [link === null ? more : `[${more}](${link})`]
  return [`### ${escapeMarkdown(title)}`, ...body, ...end].join('\n\n')
}

/**
 * Addresses up to the next space: nothing in them is read as markup, and a backslash would be shown. Then what is markup elsewhere; a
 * hyphen, or a point after a number, only begins a list at the start of a line.
 */
const SPECIAL = /(https?:\/\/[^\s<]+)|^-|(?<=^\d+)\.|[\\*_~`|<>#[\]()]/g

const escapeMarkdown = (text: string) =>
  text.replace(SPECIAL, (found, address?: string) => address ?? `\\${found}`)
