import type { Channel } from './channel.ts'
import { bark } from './kinds/bark.ts'
import { dingtalk } from './kinds/dingtalk.ts'
import { discord } from './kinds/discord.ts'
import { feishu } from './kinds/feishu.ts'
import { ntfy } from './kinds/ntfy.ts'
import { slack } from './kinds/slack.ts'
import { telegram } from './kinds/telegram.ts'
import { webhook } from './kinds/webhook.ts'
import { wecom } from './kinds/wecom.ts'

/** In the order of the form. */
export const CHANNELS = { webhook, telegram, discord, slack, ntfy, feishu, dingtalk, wecom, bark }

export type ChannelKind = keyof typeof CHANNELS

export const CHANNEL_KINDS = Object.keys(CHANNELS) as ChannelKind[]

type Configs = { [K in ChannelKind]: (typeof CHANNELS)[K] extends Channel<infer C> ? C : never }

/** Where messages are sent, with all fields: as the Ledger keeps it. */
export type ChannelConfig = Configs[ChannelKind]

/** The channel of a configuration, whichever kind it is. */
export function channelOf({ kind }: Pick<ChannelConfig, 'kind'>): Channel<ChannelConfig> {
  return CHANNELS[kind] as unknown as Channel<ChannelConfig>
}

/** The names of the fields of a kind that can be written, never read. */
export function secretFields(kind: ChannelKind): string[] {
  return CHANNELS[kind].fields.filter(({ isSecret }) => isSecret).map(({ name }) => name)
}
