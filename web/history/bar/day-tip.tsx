import { type RefObject, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Day } from '../../../shared/model/day.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { dayText } from '../day-date.ts'
import { describeDay } from '../day-words.ts'

const MARGIN = 8
const WIDTH = 288

interface DayTipProps {
  anchor: RefObject<HTMLElement | null>
  day: Day
  /** The start of the day, in epoch milliseconds. */
  at: number
  /** Where it is on the bar, from 0 to 1. */
  place: number
}

/** What one day of a bar was, below or above the bar. Outside the card, which clips what extends beyond it. */
export function DayTip({ anchor, day, at, place }: DayTipProps) {
  const locale = useLocale()
  const [box, setBox] = useState<DOMRect | null>(null)
  useLayoutEffect(() => setBox(anchor.current?.getBoundingClientRect() ?? null), [anchor])
  if (!box) return null
  const room = document.documentElement.clientWidth - WIDTH - MARGIN
  const left = Math.max(MARGIN, Math.min(room, box.left + box.width * place - WIDTH / 2))
  const isAbove = box.bottom + 80 > innerHeight
  const top = isAbove ? box.top - 6 : box.bottom + 6
  return createPortal(
    <p
      role="status"
      style={{ left, top, maxWidth: WIDTH }}
      className={`pointer-events-none fixed z-70 rounded-lg bg-ink px-2.5 py-1.5 text-xs text-canvas shadow-raised ${isAbove ? '-translate-y-full' : ''}`}
    >
      <strong className="mr-2 font-semibold">{dayText(at, locale.language)} UTC</strong>
      {describeDay(day, locale)}
    </p>,
    document.body,
  )
}
