import { type ComponentProps, useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import type { Entry } from '../lines/entry.ts'
import type { Level } from '../lines/level.ts'
import type { LogChoices } from '../log-choices.ts'
import type { MatchRange } from '../search/log-search.ts'
import { LineText } from './line-text.tsx'
import { shownTime } from './line-time.ts'

/** A longer line is folded: it would fill the page. */
const FOLDED_CHARACTERS = 2_000

const LOOKS: Record<Level, string> = {
  error: 'border-bad bg-bad-soft/60',
  warning: 'border-warn bg-warn-soft/60',
  info: 'border-transparent',
  debug: 'border-transparent text-muted',
  unknown: 'border-transparent',
}

interface LogRowProps extends Omit<ComponentProps<'div'>, 'children'> {
  entry: Entry
  choices: LogChoices
  ranges: readonly MatchRange[]
  isCurrent: boolean
}

/** One line: when it was written, and its text. */
export function LogRow({ entry, choices, ranges, isCurrent, className = '', ...attributes }: LogRowProps) {
  const { isWrapped, times } = choices
  const looks = entry.kind === 'start' ? 'border-busy bg-busy-soft' : LOOKS[entry.level]
  return (
    <div
      {...attributes}
      data-line={entry.number}
      data-current={isCurrent || undefined}
      className={`flex border-l-3 pr-3 pl-2 ${looks} ${isWrapped ? 'w-full' : 'w-max min-w-full'} data-current:outline-2 data-current:-outline-offset-2 data-current:outline-focus ${className}`}
    >
      <Time at={entry.kind === 'line' ? entry.line.at : entry.at} times={times} />
      {entry.kind === 'start' ? (
        <Start text={entry.plain} />
      ) : (
        <Text entry={entry} isWrapped={isWrapped} ranges={ranges} />
      )}
    </div>
  )
}

function Time({ at, times }: { at: string | null; times: LogChoices['times'] }) {
  if (times === 'off') return null
  const shown = shownTime(at, times)
  return (
    <time
      dateTime={at ?? undefined}
      title={at ?? undefined}
      className="w-[16ch] shrink-0 text-muted select-none phone:w-[9.5ch]"
    >
      {shown && (
        <>
          <span className="phone:hidden">{shown.day} </span>
          {shown.clock}
        </>
      )}
    </time>
  )
}

function Start({ text }: { text: string }) {
  const { t } = useLocale()
  return (
    <span lang={text === '' ? undefined : ''} className="font-semibold text-busy wrap-anywhere">
      {text || t('logs.startsAgain')}
    </span>
  )
}

interface TextProps {
  entry: Extract<Entry, { kind: 'line' }>
  isWrapped: boolean
  ranges: readonly MatchRange[]
}

function Text({ entry: { line, plain }, isWrapped, ranges }: TextProps) {
  const { t } = useLocale()
  const [choice, fold] = useState<boolean | null>(null)
  const isLong = plain.length > FOLDED_CHARACTERS
  const hasLateMatch = ranges.some(({ end }) => end > FOLDED_CHARACTERS)
  const isFolded = isLong && (choice ?? !hasLateMatch)
  // Folded, it has no colours: a cut in the middle of one would show its code.
  const text = isFolded ? plain.slice(0, FOLDED_CHARACTERS) : line.text
  return (
    <span
      data-text
      // Whoever wrote it did so in any language.
      lang=""
      className={`min-w-0 ${isWrapped ? 'whitespace-pre-wrap wrap-anywhere' : 'whitespace-pre'}`}
    >
      <LineText text={text} ranges={ranges} />
      {isLong && (
        <button
          type="button"
          aria-expanded={!isFolded}
          onClick={() => fold(!isFolded)}
          className="ml-2 rounded bg-hover px-1.5 font-sans text-busy select-none hover:underline"
        >
          {isFolded ? t('logs.unfold', { count: plain.length }) : t('logs.fold')}
        </button>
      )}
      {line.cut && <span className="ml-2 font-sans text-warn select-none">{t('logs.cut')}</span>}
    </span>
  )
}
