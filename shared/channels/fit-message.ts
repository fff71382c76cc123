import type { MessageLine, MessageWords } from '../alerts/alert-message.ts'

/** A message whose text fits: `lines` are the first ones, `more` says how many are missing, null if none are. */
export interface FittedMessage {
  lines: MessageLine[]
  more: string | null
}

/**
 * As many whole lines as fit: `render` makes the text of them that counts, `measure` counts it in the unit of the receiver. If not even
 * one fits, the first is cut.
 */
export function fitMessage(
  { lines, more }: Pick<MessageWords, 'lines' | 'more'>,
  limit: number,
  measure: (fitted: FittedMessage) => number,
): FittedMessage {
  const first = (count: number): FittedMessage => ({
    lines: lines.slice(0, count),
    more: count < lines.length ? more(lines.length - count) : null,
  })
  let [fits, tooMany] = [0, lines.length + 1]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (measure(first(middle)) <= limit) fits = middle
    else tooMany = middle
  }
  return fits > 0 || lines.length === 0 ? first(fits) : cutFirst(first(1), limit, measure)
}

function cutFirst(
  { lines: [line], more }: FittedMessage,
  limit: number,
  measure: (fitted: FittedMessage) => number,
): FittedMessage {
  const characters = [...(line?.text ?? '')]
  const cut = (length: number): FittedMessage => ({
    lines: [{ text: `${characters.slice(0, length).join('')}…`, link: line?.link ?? null }],
    more,
  })
  let [fits, tooMany] = [0, characters.length]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (measure(cut(middle)) <= limit) fits = middle
    else tooMany = middle
  }
  return cut(fits)
}

/** The message as plain text, with the address of each line below it, for receivers that turn addresses into links. */
export function plainText(title: string | null, { lines, more }: FittedMessage, link: string | null): string {
  const body = lines.map(({ text, link: to }) => (to === null ? text : `${text}\n${to}`))
  const end = more === null ? [] : [link === null ? more : `${more}: ${link}`]
  return [...(title === null ? [] : [title]), ...body, ...end].join('\n\n')
}

export const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength
