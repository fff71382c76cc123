import type { AlertLanguage } from '../../model/alert.ts'
import type { Channel } from '../channel.ts'
import { readHttpAnswer } from '../read-answer.ts'
import { signBase64 } from '../sign.ts'
import { toWebhookBody } from '../webhook-body.ts'

const PREFIX = 'whsec_'
/** 24 to 64 bytes in base64, with or without padding. */
const SECRET = /^whsec_(?=.{32,88}$)(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/

export interface WebhookConfig {
  kind: 'webhook'
  url: string
  /** Two while one replaces the other: each signs every message. */
  secrets: string[]
  language: AlertLanguage
}

/** A signed webhook: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const webhook: Channel<WebhookConfig> = {
  name: { en: 'Webhook', zh: 'Webhook' },
  note: {
    en: 'Signed as Standard Webhooks describes: libraries for most languages check it in one line.',
    zh: '按 Standard Webhooks 规范签名，多数语言都有现成的库可以校验。',
  },
  fields: [
    {
      name: 'url',
      label: { en: 'URL', zh: '网址' },
      help: { en: 'Where the messages are sent, as JSON.', zh: '消息以 JSON 发送到这个地址。' },
      placeholder: 'https://',
      ...{ type: 'address', isSecret: true, isRequired: true },
    },
    {
      name: 'secrets',
      pattern: SECRET,
      expected: '“whsec_” and 24 to 64 bytes in base64',
      label: { en: 'Signing secrets', zh: '签名密钥' },
      help: {
        en: 'One a line. To replace one without a gap, enter both for a while: every message then carries two signatures.',
        zh: '每行一个。更换密钥时可暂时同时填写新旧两个，每条消息会带上两个签名。',
      },
      placeholder: `${PREFIX}…`,
      ...{ type: 'secrets', isSecret: true, isRequired: true },
    },
  ],
  async toRequest({ url, secrets }, { content, now }) {
    const body = toWebhookBody(content)
    const timestamp = String(Math.floor(now / 1_000))
    const signatures = await Promise.all(
      secrets.map(async (one) => `v1,${await signBase64(toKey(one), `${content.id}.${timestamp}.${body}`)}`),
    )
    return {
      url,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'webhook-id': content.id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures.join(' '),
      },
      body,
    }
  },
  readAnswer: readHttpAnswer,
}

function toKey(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.slice(PREFIX.length)), (character) => character.charCodeAt(0))
}
