import { type CSSProperties, memo } from 'react'
import type { MatchRange } from '../search/log-search.ts'
import { type TextPart, toParts } from './ansi-parts.ts'
import './log-colours.css'

/** The text of a line with its colours and the matches of a search. Never as HTML: a log is written by strangers. */
export const LineText = memo(function LineText({
  text,
  ranges,
}: {
  text: string
  ranges: readonly MatchRange[]
}) {
  if (ranges.length === 0 && !text.includes('\u001b')) return text
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name
  return toParts(text, ranges).map((part, index) => <Part key={index} part={part} />)
})

function Part({ part }: { part: TextPart }) {
  const { text, isMatch, color, background } = part
  const Element = isMatch ? 'mark' : 'span'
  return (
    <Element
      className={classOf(part)}
      style={{ ...variable('--ansi', color), ...variable('--ansi-back', background) }}
    >
      {text}
    </Element>
  )
}

function classOf({ isMatch, color, background, ...looks }: TextPart): string {
  return [
    isMatch && 'log-match',
    !isMatch && color && 'ansi-color',
    !isMatch && background && 'ansi-background',
    looks.isBold && 'font-semibold',
    looks.isFaint && 'opacity-80',
    looks.isItalic && 'italic',
    looks.isUnderlined && 'underline',
  ]
    .filter(Boolean)
    .join(' ')
}

function variable(name: string, color: string | null): CSSProperties {
  return color === null ? {} : ({ [name]: `rgb(${color})` } as CSSProperties)
}
