import { failureOf } from '../../../shared/model/failure.ts'
import type { AccountReport, Batch, ExactChange, SpaceFacts } from '../../../worker/ledger/protocol.ts'
import type { StoredEntry, StoredIncident, StoredSpace } from '../../../worker/ledger/rows/stored.ts'
import { NO_LOOKS } from '../../../worker/ledger/rows/stored.ts'
import { recordBatch } from '../../../worker/ledger/rules/record-batch.ts'
import type { LedgerState } from '../../../worker/ledger/rules/state/ledger-state.ts'

export const MINUTE = 60_000
export const NOON = Date.parse('2026-11-20T12:00:00Z')

export const EMPTY: LedgerState = {
  looks: NO_LOOKS,
  spaces: new Map(),
  open: new Map(),
  nextSpace: 1,
  nextIncident: 1,
  nextEntry: 1,
}

/** A Space as a listing has it; `failure` follows from the rest. */
export function factsOf(id: string, rest: Partial<SpaceFacts> = {}): SpaceFacts {
  const { stage = 'RUNNING', errorMessage = null } = rest
  const commits = { sha: 'c1', runtimeSha: 'c1' }
  const failure = failureOf({ stage, errorMessage })
  return {
    hubId: `hub-${id}`,
    id,
    stage,
    errorMessage,
    failure,
    disabled: false,
    ...commits,
    profile: null,
    ...rest,
  }
}

export function reportOf(
  username: string,
  readAt: number | null,
  spaces: SpaceFacts[] | null,
  rest: Partial<AccountReport> = {},
): AccountReport {
  const fine = { failingSince: null, errorCode: null, errorMessage: null, gaps: [], previousReadAt: null }
  return { ...fine, username, readAt, spaces, ...rest }
}

export function batchOf(at: number, accounts: AccountReport[], rest: Partial<Batch> = {}): Batch {
  return { at, everySeconds: 60, accounts, changes: [], probes: [], notes: [], ...rest }
}

export function changeOf(at: number, facts: SpaceFacts, rest: Partial<ExactChange> = {}): ExactChange {
  return { ...facts, at, notBefore: null, by: null, ...rest }
}

const aProbe = (spaceId: string) => ({
  ...{ spaceId, path: '/', expectStatus: null, expectText: null, everySeconds: 300, enabled: true },
})

/** Records batches one after another, from nothing. Every Space is probed, unless `unprobe` says otherwise. */
export function createRecorder() {
  let state = EMPTY
  let isProbed = (_: string) => true
  const entries: StoredEntry[] = []
  const incidents = new Map<number, StoredIncident>()
  let previous: number | null = null

  function record(batch: Batch) {
    const ids = batch.accounts.flatMap(({ spaces }) => spaces ?? []).map(({ id }) => id)
    const draft = recordBatch(state, batch, ids.filter((id) => isProbed(id)).map(aProbe))
    const writes = draft.writes()
    state = draft.state()
    entries.push(...writes.entries)
    for (const incident of writes.incidents) incidents.set(incident.id, incident)
    return writes
  }

  return {
    record,
    unprobe(id: string) {
      isProbed = (one) => one !== id
    },
    /** A look at one account, ada, that finds these. */
    look(at: number, spaces: SpaceFacts[], rest: Partial<Batch> = {}) {
      const report = reportOf('ada', at, spaces, { previousReadAt: previous })
      previous = at
      return record(batchOf(at, [report], rest))
    },
    state: () => state,
    entries,
    /** What happened, in words: `ada/app RUNNING`. */
    story: () =>
      entries.map(({ spaceId, what, detail }) => `${spaceId ?? '-'} ${what} ${detail?.kind ?? ''}`.trim()),
    incidents: () => [...incidents.values()],
    space(id: string): StoredSpace {
      const found = [...state.spaces.values()].find((one) => one.id === id)
      if (found === undefined) throw new Error(`There is no ${id}`)
      return found
    },
  }
}
