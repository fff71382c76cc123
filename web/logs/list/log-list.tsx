import { ArrowDown } from 'lucide-react'
import { type ClipboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import type { Entry } from '../lines/entry.ts'
import type { LogChoices } from '../log-choices.ts'
import type { MatchIndex } from '../search/match-index.ts'
import { LogRow } from './log-row.tsx'
import { selectedText } from './selected-text.ts'
import { useFollowing } from './use-following.ts'
import { END_PX, indexOfLine, useLogVirtualizer } from './use-log-virtualizer.ts'
import { useSelectedLines } from './use-selected-lines.ts'

interface LogListProps {
  label: string
  rows: readonly Entry[]
  choices: LogChoices
  index: MatchIndex
  /** The number of the match that was gone to. */
  current: number | null
  /** Above the first and below the last line. */
  before: ReactNode
  after: ReactNode
}

/** The lines, of which only the visible ones are rendered. It stays at the end until one scrolls up or selects text. */
export function LogList({ label, rows, choices, index, current, before, after }: LogListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const selected = useSelectedLines(scroller)
  const following = useFollowing(scroller, { rows, isHeld: selected !== null, endPx: END_PX })

  const virtualizer = useLogVirtualizer(scroller, { rows, selected, isWrapped: choices.isWrapped })
  // After every render: rows are added and measured, and what is below them changes.
  useLayoutEffect(() => {
    if (following.isOn && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  })
  useGoTo(current, (number) => {
    const at = indexOfLine(rows, number)
    if (at === -1) return
    following.leave()
    virtualizer.scrollToIndex(at, { align: 'center' })
  })

  function copy(event: ClipboardEvent) {
    const text = selected && selectedText(rows, selected)
    if (!text) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', text)
  }

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
        aria-label={label}
        onScroll={following.onScroll}
        onCopy={copy}
        className="absolute inset-0 overflow-auto overscroll-contain font-mono text-xs leading-5 [overflow-anchor:none]"
      >
        <div className="flex h-11 items-center px-3 font-sans text-muted">{before}</div>
        <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index: at, key, start }) => {
            const entry = rows[at]
            if (!entry) return null
            return (
              <LogRow
                key={key}
                ref={choices.isWrapped ? virtualizer.measureElement : undefined}
                data-index={at}
                entry={entry}
                choices={choices}
                ranges={index.rangesOf(entry.number)}
                isCurrent={entry.number === current}
                className="absolute top-0 left-0"
                style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
              />
            )
          })}
        </div>
        {after}
      </section>
      {!following.isOn && <ToEnd missed={following.missed} onClick={following.resume} />}
    </div>
  )
}

function ToEnd({ missed, onClick }: { missed: number; onClick: () => void }) {
  const { t } = useLocale()
  return (
    <Button size="small" onClick={onClick} className="absolute right-4 bottom-3 shadow-raised">
      <ArrowDown size={14} aria-hidden />
      {missed > 0 ? t('logs.newLines', { count: missed }) : t('logs.toEnd')}
    </Button>
  )
}

function useGoTo(current: number | null, goTo: (number: number) => void) {
  const latest = useRef(goTo)
  useEffect(() => {
    latest.current = goTo
  })
  useEffect(() => {
    if (current !== null) latest.current(current)
  }, [current])
}
