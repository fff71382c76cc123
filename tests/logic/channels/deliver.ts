import type { AlertContent } from '../../../shared/alerts/alert-message.ts'
import { composeWords } from '../../../shared/alerts/compose-words.ts'
import { type ChannelConfig, type ChannelKind, channelOf } from '../../../shared/channels/channels.ts'
import { createHub } from '../../hub/hub.ts'
import { BARK_KEY } from '../../hub/receivers/kinds/bark-receiver.ts'
import { BOT_SECRET } from '../../hub/receivers/kinds/chinese-receivers.ts'
import { NTFY_TOKEN } from '../../hub/receivers/kinds/ntfy-receiver.ts'
import { TELEGRAM_TOKEN } from '../../hub/receivers/kinds/telegram-receiver.ts'
import { WEBHOOK_SECRETS } from '../../hub/receivers/kinds/webhook-receiver.ts'
import { NOW } from './alert-content.ts'

export const AT = 'https://hub.test/receivers'
const language = 'en'

/** Each kind, with the addresses and secrets of the simulated receivers. */
export const CONFIGS: { [K in ChannelKind]: Extract<ChannelConfig, { kind: K }> } = {
  webhook: { kind: 'webhook', url: `${AT}/webhook/new`, secrets: [WEBHOOK_SECRETS.new], language },
  telegram: {
    kind: 'telegram',
    token: TELEGRAM_TOKEN,
    chatId: '-100',
    threadId: '7',
    apiBase: `${AT}/telegram/`,
    language,
  },
  discord: { kind: 'discord', url: `${AT}/discord/1/token`, threadId: null, language },
  slack: { kind: 'slack', url: `${AT}/slack/T/B/x`, language },
  ntfy: { kind: 'ntfy', server: `${AT}/ntfy`, topic: 'private-spaces', token: NTFY_TOKEN, language },
  feishu: { kind: 'feishu', url: `${AT}/feishu/signed`, secret: BOT_SECRET, language },
  dingtalk: { kind: 'dingtalk', url: `${AT}/dingtalk/signed?access_token=t`, secret: BOT_SECRET, language },
  wecom: { kind: 'wecom', url: `${AT}/wecom/box?key=k`, language },
  bark: { kind: 'bark', server: `${AT}/bark`, key: BARK_KEY, language },
}

/** The call that a channel makes of a message. */
export function requestOf(config: ChannelConfig, content: AlertContent, now = NOW) {
  return channelOf(config).toRequest(config, { content, words: composeWords(content), now })
}

/** Sends as the product does, and returns what has arrived. */
export async function deliver(config: ChannelConfig, content: AlertContent, now = NOW) {
  const hub = createHub({ now: () => now })
  const { url, ...init } = await requestOf(config, content, now)
  const answer = await hub.fetch(new Request(url, { method: 'POST', ...init }))
  const { status, headers } = answer
  const verdict = channelOf(config).readAnswer({ status, headers, body: await answer.text() })
  return { verdict, arrival: hub.arrivals.at(-1) }
}
