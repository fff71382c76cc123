import { type RefObject, useEffect } from 'react'
import { useLocation } from 'wouter'
import type { Space } from '../../../../shared/model/space.ts'
import { spacePath } from '../../../space-display/describe-space.ts'
import type { Row } from '../lines/rows.ts'
import { reveal } from '../use-fleet-keys.ts'

/** The user left the search field for its first hit. */
export interface WantedHit {
  q: string
  /** Whether a single hit is opened. */
  opens: boolean
}

export interface FirstHit {
  wanted: WantedHit | null
  /** The search that `order` is the result of. */
  q: string
  order: readonly Space[]
  rows: readonly Row[]
  scrollTo: RefObject<((rowIndex: number) => void) | null>
  onDone: () => void
}

/** Goes to the first hit as soon as the list shows what was searched for. */
export function useFirstHit({ wanted, q, order, rows, scrollTo, onDone }: FirstHit) {
  const [, navigate] = useLocation()
  useEffect(() => {
    if (wanted === null || wanted.q !== q) return
    onDone()
    const [first] = order
    if (!first) return
    if (wanted.opens && order.length === 1) navigate(spacePath(first))
    else reveal(first.id, { rows, scrollTo })
  }, [wanted, q, order, rows, scrollTo, onDone, navigate])
}
