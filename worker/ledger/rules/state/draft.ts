import { draftIncidents } from './draft-incidents.ts'
import { draftSpaces } from './draft-spaces.ts'
import type { LedgerState } from './ledger-state.ts'

/** A change of the state in the making: the state itself stays as it is. */
export function createDraft(state: LedgerState) {
  const spaces = draftSpaces(state)
  const incidents = draftIncidents(state, (n) => spaces.space(n).id)
  return Object.assign(spaces, incidents, {
    /** The state that comes of it. */
    state: (): LedgerState => ({ ...spaces.spacesState(), ...incidents.incidentsState() }),
    /** What must be written for it, all or nothing. */
    writes: () => ({ ...spaces.spacesWrites(), ...incidents.incidentsWrites() }),
  })
}

export type Draft = ReturnType<typeof createDraft>
export type Writes = ReturnType<Draft['writes']>
