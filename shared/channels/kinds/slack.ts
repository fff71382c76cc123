import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { type FittedMessage, fitMessage } from '../fit-message.ts'
import { jsonRequest } from '../json-request.ts'
import { readHttpAnswer } from '../read-answer.ts'

/** Of the text of a block, and of a heading. */
const MAX_TEXT = 3_000
const MAX_HEADING = 150

export interface SlackConfig {
  kind: 'slack'
  url: string
  language: AlertLanguage
}

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks: rich text, because nothing in it is read as markup. */
export const slack: Channel<SlackConfig> = {
  name: { en: 'Slack', zh: 'Slack' },
  note: null,
  fields: [
    {
      name: 'url',
      label: { en: 'Webhook URL', zh: 'Webhook 网址' },
      help: {
        en: 'From an app with “Incoming Webhooks”, or Mattermost’s address of the same kind.',
        zh: '在启用了“Incoming Webhooks”的应用中创建。',
      },
      placeholder: 'https://hooks.slack.com/services/…',
      ...{ type: 'address', isSecret: true, isRequired: true },
    },
  ],
  async toRequest({ url }, { words }) {
    const message = fitMessage(words, MAX_TEXT, sizeOf)
    return jsonRequest(url, {
      // For notifications: only here are `<`, `>` and `&` read as markup.
      text: escapeText(words.title).slice(0, MAX_TEXT),
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: cut(words.title, MAX_HEADING), emoji: false } },
        { type: 'rich_text', elements: toSections(message, words.link) },
      ],
    })
  },
  readAnswer: readHttpAnswer,
}

interface Section {
  type: 'rich_text_section'
  elements: ({ type: 'text'; text: string } | { type: 'link'; url: string; text: string })[]
}

function toSections({ lines, more }: FittedMessage, link: string | null): Section[] {
  const sections = lines.map(({ text, link: to }, index) => section(`${text} `, to, '↗', index > 0))
  if (more === null) return sections
  return [...sections, link === null ? section(more, null, '', true) : section('', link, more, true)]
}

function section(text: string, url: string | null, label: string, isNext: boolean): Section {
  const shown = `${isNext ? '\n' : ''}${text}`
  return {
    type: 'rich_text_section',
    elements: [
      ...(shown === '' ? [] : [{ type: 'text' as const, text: shown }]),
      ...(url === null ? [] : [{ type: 'link' as const, url, text: label }]),
    ],
  }
}

function sizeOf({ lines, more }: FittedMessage): number {
  return lines.reduce(
    (sum, { text, link }) => sum + text.length + (link?.length ?? 0) + 4,
    (more?.length ?? 0) + 200,
  )
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 2).toWellFormed()}…` : text
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
