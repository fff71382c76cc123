import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown } from 'lucide-react'
import { type ClipboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import type { Entry } from '../lines/entry.ts'
import type { LogChoices } from '../log-choices.ts'
import type { MatchIndex } from '../search/match-index.ts'
import { LogRow } from './log-row.tsx'
import { selectedText } from './selected-text.ts'
import { useFollowing } from './use-following.ts'
import { useSelectedLines } from './use-selected-lines.ts'

const LINE_REM = 1.25
/** What is before the first line is always as high, so that lines never move when it changes. */
const HEAD_REM = 2.75
/** As far from the end as this still counts as being there, in pixels. */
const END_PX = 24

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
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const selected = useSelectedLines(scroller)
  const following = useFollowing(scroller, { rows, isHeld: selected !== null, endPx: END_PX })

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_REM * rem,
    scrollMargin: HEAD_REM * rem,
    getItemKey: (at) => rows[at]?.number ?? at,
    overscan: 10,
    useFlushSync: false,
    anchorTo: 'end',
    scrollEndThreshold: END_PX,
    // What a selection begins and ends in stays, or else the browser would forget the selection.
    rangeExtractor: (range) =>
      [...new Set([...pinned(rows, selected), ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })
  const height = virtualizer.getTotalSize()
  // After every render: rows are added and measured, and what is below them changes.
  useLayoutEffect(() => {
    if (following.isOn && scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight
  })
  useGoTo(current, (number) => {
    const at = indexOf(rows, number)
    if (at !== -1) virtualizer.scrollToIndex(at, { align: 'center' })
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
        <div className="relative" style={{ height }}>
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
                style={{ transform: `translateY(${start - HEAD_REM * rem}px)` }}
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

function pinned(rows: readonly Entry[], selected: { from: number; to: number } | null): number[] {
  if (!selected) return []
  return [indexOf(rows, selected.from), indexOf(rows, selected.to)].filter((at) => at !== -1)
}

/** The rows are in the order of their numbers. */
function indexOf(rows: readonly Entry[], number: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = rows[middle]?.number ?? 0
    if (found === number) return middle
    if (found < number) low = middle + 1
    else high = middle - 1
  }
  return -1
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
