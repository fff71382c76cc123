import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { flavorOf, isPaid } from '../../shared/model/hardware.ts'
import { isBilled } from '../../shared/model/price.ts'
import type { Space } from '../../shared/model/space.ts'
import { costsQuery } from '../requests/configuration/costs.ts'

/** What Spaces and accounts cost: read once a minute, and at once when other hardware, or other Spaces, are billed. */
export function useCosts(spaces: readonly Space[]) {
  const query = useQuery(costsQuery)
  const { refetch } = query
  const billed = useMemo(() => billedHardware(spaces), [spaces])
  const last = useRef(billed)
  useEffect(() => {
    if (last.current === billed) return
    last.current = billed
    void refetch()
  }, [billed, refetch])
  return query
}

function billedHardware(spaces: readonly Space[]): string {
  const billed = spaces.filter((space) => isPaid(flavorOf(space)) && isBilled(space.stage))
  return billed.map((space) => `${space.id} ${flavorOf(space)}`).join()
}
