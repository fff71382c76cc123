import { type RefObject, useEffect, useRef } from 'react'
import { isSameName } from '../../../../shared/model/space-id.ts'
import type { Choices, Choose } from '../controls/choices.ts'
import type { Row } from '../lines/rows.ts'

interface ShowSection {
  rows: readonly Row[]
  choices: Choices
  choose: Choose
  scrollTo: RefObject<((rowIndex: number) => void) | null>
}

/** A long list renders a row in one of the next frames, and clearing filters in one of the next renders. */
const FRAMES = 60

/** Scrolls to an account's section and focuses it, whatever filters were on. */
export function useShowSection({ rows, choices, choose, scrollTo }: ShowSection) {
  const latest = useRef(rows)
  useEffect(() => {
    latest.current = rows
  })

  return function showSection(username: string) {
    const { account, closed } = choices
    // An account in trouble passes every filter except that of another account.
    if (account !== null && !isSameName(account, username)) choose({ account: null })
    if (closed.includes(username)) choose({ closed: closed.filter((name) => name !== username) })
    let frames = FRAMES
    requestAnimationFrame(function focusOnceRendered() {
      frames -= 1
      if (focusSection(username) || frames === 0) return
      const index = latest.current.findIndex(
        (row) => row.kind === 'section' && row.section.account.username === username,
      )
      if (index >= 0) scrollTo.current?.(index)
      requestAnimationFrame(focusOnceRendered)
    })
  }
}

function focusSection(username: string): boolean {
  const button = document.querySelector<HTMLElement>(`[data-section="${CSS.escape(username)}"]`)
  if (!button) return false
  button.focus({ preventScroll: true })
  button.scrollIntoView({ block: 'center' })
  return true
}
