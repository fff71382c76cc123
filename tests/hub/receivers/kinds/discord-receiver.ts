import * as z from 'zod/mini'
import { acceptWith, boxOf, type Receiver, readJson, refuseWith } from '../receiver.ts'

const embed = z.object({
  title: z.optional(z.string().check(z.maxLength(256))),
  description: z.optional(z.string().check(z.maxLength(4_096))),
})
const message = z.object({
  content: z.optional(z.string().check(z.maxLength(2_000))),
  embeds: z.optional(z.array(embed).check(z.maxLength(10))),
  allowed_mentions: z.optional(z.object({ parse: z.array(z.string()) })),
})

/** A webhook of a channel: `{id}/{token}`. */
export const receiveDiscord: Receiver = (received) => {
  const box = boxOf(received)
  if (!/^\d+\/[\w-]+$/.test(box)) return refuseWith(box, 404, { message: 'Unknown Webhook', code: 10015 })
  const sent = message.safeParse(readJson(received))
  if (!sent.success) return refuseWith(box, 400, { message: 'Invalid Form Body', code: 50035 })
  const { content = '', embeds = [], allowed_mentions: mentions } = sent.data
  const texts = [content, ...embeds.flatMap(({ title = '', description = '' }) => [title, description])]
  if (texts.join('') === '')
    return refuseWith(box, 400, { message: 'Cannot send an empty message', code: 50006 })
  if (texts.join('').length > 6_000)
    return refuseWith(box, 400, { message: 'Invalid Form Body', code: 50035 })
  // Only the content can call anybody.
  const pings = mentions?.parse.length === 0 ? [] : (content.match(/@(?:everyone|here)/g) ?? [])
  const thread = received.url.searchParams.get('thread_id')
  const seen = { shown: texts.filter(Boolean).map(renderMarkdown).join('\n\n'), pings }
  return { ...acceptWith(thread === null ? box : `${box}/${thread}`, '', seen), status: 204 }
}

/** Links lose their address, markup what it is made of; a backslash shows what follows it, but is shown in an address. */
function renderMarkdown(text: string): string {
  const kept: string[] = []
  const keep = (shown: string) => `\ue000${kept.push(shown) - 1}\ue001`
  return text
    .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#{1,3} /gm, '')
    .replace(/^ *[-*] /gm, '• ')
    .replace(/^ *0*(\d+)\. /gm, '$1. ')
    .replace(/https?:\/\/[^\s<]*[^\s<.,:;"'\])]/g, keep)
    .replace(/\\([\\*_~`|<>#[\]()@:.-])/g, (_, character: string) => keep(character))
    .replace(/(\*\*|\*|__|_|~~|`)(?=\S)(.+?)\1/g, '$2')
    .replace(/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+)>/g, '')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '')
}
