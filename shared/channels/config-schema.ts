import * as z from 'zod/mini'
import { alertLanguage } from '../model/alert.ts'
import type { ChannelField } from './channel.ts'
import { CHANNELS, type ChannelConfig, type ChannelKind } from './channels.ts'

/** Of a key that is sent in a header, an address or a body. */
const VISIBLE = /^[\x21-\x7e]{1,500}$/
const MAX_SECRETS = 2

/** All fields of a kind of channel, with `kind` and `language`. Whether an address may be called is checked by `checkReceiver`. */
export function configSchema(kind: ChannelKind): z.ZodMiniType<ChannelConfig> {
  const fields = CHANNELS[kind].fields.map((field) => [field.name, fieldSchema(field)] as const)
  const schema = z.strictObject({
    kind: z.literal(kind),
    language: z._default(alertLanguage, 'en'),
    ...Object.fromEntries(fields),
  })
  return schema as unknown as z.ZodMiniType<ChannelConfig>
}

function fieldSchema({ type, pattern = VISIBLE, expected, isRequired }: ChannelField): z.ZodMiniType {
  const message = `Expected ${expected ?? 'visible ASCII characters without spaces'}`
  const text = z.string(message).check(z.regex(pattern, message))
  if (type === 'secrets') return z.array(text, message).check(z.minLength(1), z.maxLength(MAX_SECRETS))
  const one = type === 'address' ? z.url({ protocol: /^https?$/, error: 'Expected a URL' }) : text
  return isRequired ? one : z._default(z.nullable(one), null)
}
