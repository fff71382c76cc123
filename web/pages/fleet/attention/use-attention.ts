import { useMemo } from 'react'
import { isSameName } from '../../../../shared/model/space-id.ts'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'
import type { Choices } from '../controls/choices.ts'
import { useSteadyOrder } from '../order/use-steady-order.ts'
import type { Need } from './sort-by-need.ts'

/** More of them are behind "Show all"; on a phone a row is taller. */
const FIRST = { desktop: 5, phone: 3 }

/**
 * What the section above the list shows of the needs. It follows the account filter. With a search or a state it is absent: the
 * user is looking for something else, which the first hit must not be pushed below, and the counters and the title of the tab
 * still say what is wrong.
 */
export function useAttention(needs: Need[], { q, state, account }: Pick<Choices, 'q' | 'state' | 'account'>) {
  const isPhone = useMediaQuery(PHONE)
  const isShown = q.trim() === '' && state === null
  const picked = useMemo(() => {
    if (!isShown) return []
    return needs.filter(({ space }) => account === null || isSameName(space.owner, account))
  }, [needs, isShown, account])
  const steady = useSteadyOrder(picked, String(account))
  const first = useMemo(() => steady.slice(0, isPhone ? FIRST.phone : FIRST.desktop), [steady, isPhone])
  return { needs: picked, first }
}
