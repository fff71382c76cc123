import * as z from 'zod/mini'
import { acceptWith, boxOf, type Receiver, readJson, refuseWith } from '../receiver.ts'

const plainText = z.object({
  type: z.literal('plain_text'),
  text: z.string().check(z.minLength(1), z.maxLength(150)),
})
const element = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().check(z.minLength(1)) }),
  z.object({ type: z.literal('link'), url: z.url(), text: z.optional(z.string()) }),
])
const section = z.object({
  type: z.literal('rich_text_section'),
  elements: z.array(element).check(z.minLength(1)),
})
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('header'), text: plainText }),
  z.object({ type: z.literal('rich_text'), elements: z.array(section).check(z.minLength(1)) }),
  z.object({
    type: z.literal('section'),
    text: z.object({ type: z.enum(['plain_text', 'mrkdwn']), text: z.string().check(z.maxLength(3_000)) }),
  }),
])
const message = z.object({ text: z.string(), blocks: z.optional(z.array(block).check(z.maxLength(50))) })

type Block = z.infer<typeof block>

/** An incoming webhook. */
export const receiveSlack: Receiver = (received) => {
  const box = boxOf(received)
  const sent = message.safeParse(readJson(received))
  if (!sent.success) return refuseWith(box, 400, 'invalid_blocks')
  const { text, blocks = [] } = sent.data
  const shown = blocks.map(textOf).join('\n')
  if (shown.length > 3_500) return refuseWith(box, 400, 'msg_blocks_too_long')
  const pings =
    [text, ...blocks.filter(isMarkup).map(textOf)].join('\n').match(/<!(?:channel|here|everyone)>/g) ?? []
  return acceptWith(box, 'ok', { shown: shown === '' ? text : shown, pings })
}

const isMarkup = (one: Block) => one.type === 'section' && one.text.type === 'mrkdwn'

function textOf(one: Block): string {
  if (one.type !== 'rich_text') return one.text.text
  return one.elements
    .flatMap(({ elements }) => elements.map((part) => part.text ?? (part.type === 'link' ? part.url : '')))
    .join('')
}
