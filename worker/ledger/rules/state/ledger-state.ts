import type { StoredIncident, StoredLooks, StoredSpace } from '../../rows/stored.ts'

/** What the rules decide upon. */
export interface LedgerState {
  looks: StoredLooks
  spaces: ReadonlyMap<number, StoredSpace>
  /** The open incidents, by id. */
  open: ReadonlyMap<number, StoredIncident>
  nextSpace: number
  nextIncident: number
  nextEntry: number
}

export const ownerOf = (spaceId: string) => spaceId.slice(0, spaceId.indexOf('/'))
