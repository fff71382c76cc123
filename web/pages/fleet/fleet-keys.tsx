import { type FirstHit, useFirstHit } from './search/use-first-hit.ts'
import { type FleetKeys as Fleet, useFleetKeys } from './use-fleet-keys.ts'

/** What the keyboard does in the list. Renders nothing: a key does not draw the list again. */
export function FleetKeys({ fleet, hit }: { fleet: Fleet; hit: Pick<FirstHit, 'wanted' | 'q' | 'onDone'> }) {
  useFleetKeys(fleet)
  useFirstHit({ ...hit, order: fleet.order, rows: fleet.rows, scrollTo: fleet.scrollTo })
  return null
}
