import { env } from 'cloudflare:workers'
import type { Actor } from '../../../shared/model/actor.ts'
import { createLedgerClient } from '../../../worker/ledger/ledger-client.ts'
import type { Batch, SpaceFacts } from '../../../worker/ledger/protocol.ts'

export const MINUTE_MS = 60_000
export const ADA: Actor = { kind: 'admin', name: 'ada' }

/** The Ledger of the Worker under test. */
export const ledger = createLedgerClient(env, () => 'test')

/** A running Space, as the Fleet describes it to the Ledger. */
export function factsOf(id: string, facts: Partial<SpaceFacts> = {}): SpaceFacts {
  const commit = 'a'.repeat(40)
  return {
    ...{ hubId: `hub-${id}`, id, stage: 'RUNNING', failure: null, errorMessage: null, disabled: false },
    ...{ sha: commit, runtimeSha: commit, profile: null },
    ...facts,
  }
}

export const FAILED = { stage: 'RUNTIME_ERROR', failure: 'app', errorMessage: 'No module named x' } as const

/** What a look at one account has found. */
export function batchOf(username: string, at: number, spaces: SpaceFacts[], previous: number | null): Batch {
  const account = { username, readAt: at, failingSince: null, errorCode: null, errorMessage: null, gaps: [] }
  return {
    at,
    everySeconds: 60,
    accounts: [{ ...account, spaces, previousReadAt: previous }],
    ...{ changes: [], probes: [], notes: [] },
  }
}

/** Has the Ledger know these Spaces of carol: running ten minutes ago, and failed, one a minute, since. Nobody looks at carol. */
export async function recordFailures(ids: string[]): Promise<void> {
  const start = Date.now() - 30 * MINUTE_MS
  await ledger.record(
    batchOf(
      'carol',
      start,
      ids.map((id) => factsOf(id)),
      null,
    ),
  )
  for (const [index] of ids.entries()) {
    const at = start + (index + 1) * MINUTE_MS
    const spaces = ids.map((id, other) => factsOf(id, other <= index ? FAILED : {}))
    await ledger.record(batchOf('carol', at, spaces, at - MINUTE_MS))
  }
}
