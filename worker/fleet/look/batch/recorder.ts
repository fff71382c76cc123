import pLimit from 'p-limit'
import { ownEntry } from '../../../../shared/own-entry.ts'
import { AppError } from '../../../errors.ts'
import type { LedgerClient } from '../../../ledger/ledger-client.ts'
import type { BatchAnswer } from '../../../ledger/protocol.ts'
import { logLedgerFailure } from '../../../log-lines.ts'
import { waitAtMost } from '../../budget/wait-at-most.ts'
import { type AccountReading, acknowledge, advanceAccount, maxGapMs } from '../account-look.ts'
import type { LookMemory, LookRow } from '../look-row.ts'
import type { WatchMemory } from '../watch-memory.ts'
import { buildBatch, isBatchDue, LONGEST_MS } from './build-batch.ts'
import type { Outbox } from './outbox.ts'

/** A Ledger that takes longer must not hold up the looks. What arrives later is only repeated. */
const MAX_WAIT_MS = 15_000

interface RecorderRooms {
  memory: LookMemory
  watch: WatchMemory
  outbox: Outbox
  ledger: Pick<LedgerClient, 'record'>
  /** Every managed account as it is known now, by name in lower case. */
  readAccounts: () => Promise<Map<string, AccountReading>>
}

/** Hands over what the Ledger does not know yet: one batch at a time. */
export function createRecorder({ memory, watch, outbox, ledger, readAccounts }: RecorderRooms) {
  const oneAtATime = pLimit(1)

  async function recordNow({ isLook }: { isLook: boolean }): Promise<BatchAnswer | null> {
    const now = Date.now()
    const readings = await readAccounts()
    // Read last: a change that comes meanwhile is in the accounts, too, where nobody says who caused it.
    const waiting = outbox.peek()
    // Nobody is managed, or their names are not known yet: there is nothing to compare.
    if (readings.size === 0) return null
    const row = advanceRow(memory.get(), readings, { now, isLook, everySeconds: watch.get().everySeconds })
    memory.set(row)
    const parts = { now, row, readings, waiting }
    if (!isBatchDue(parts)) return null
    const version = watch.version()
    const answer = await send(buildBatch(parts))
    if (answer === null) {
      outbox.keep()
      return null
    }
    outbox.remove(waiting)
    memory.set(acceptRow(memory.get(), readings, now, answer))
    watch.learn(answer.watch, version)
    return answer
  }

  async function send(batch: Parameters<typeof ledger.record>[0]): Promise<BatchAnswer | null> {
    try {
      const answer = await waitAtMost(MAX_WAIT_MS, ledger.record(batch))
      if (answer === undefined) throw new AppError('store_unavailable', 'The Ledger did not answer in time.')
      return answer
    } catch (error) {
      logLedgerFailure('record', error)
      return null
    }
  }

  return {
    /** Records what is new, and stores what is remembered; null if nothing was recorded. Never fails because of the Ledger. */
    record: (options: { isLook: boolean }): Promise<BatchAnswer | null> =>
      oneAtATime(async () => {
        const answer = await recordNow(options)
        if (options.isLook || answer !== null) memory.save()
        return answer
      }),
  }
}

export type Recorder = ReturnType<typeof createRecorder>

interface LookFacts {
  now: number
  isLook: boolean
  everySeconds: number
}

function advanceRow(
  row: LookRow,
  readings: ReadonlyMap<string, AccountReading>,
  { now, isLook, everySeconds }: LookFacts,
): LookRow {
  const time = { now, maxGapMs: maxGapMs(row.everySeconds, everySeconds) }
  const accounts = [...readings].map(
    ([name, reading]) => [name, advanceAccount(ownEntry(row.accounts, name), reading, time)] as const,
  )
  return {
    ...row,
    accounts: Object.fromEntries(accounts),
    ...(isLook && { at: now, everySeconds }),
  }
}

function acceptRow(
  row: LookRow,
  readings: ReadonlyMap<string, AccountReading>,
  now: number,
  { dueAt, wantedLists }: Pick<BatchAnswer, 'dueAt' | 'wantedLists'>,
): LookRow {
  const accounts = Object.entries(row.accounts).map(([name, account]) => {
    const reading = readings.get(name)
    if (!reading) return [name, account] as const
    const accepted = acknowledge(account, reading)
    // Without a digest, the next batch has its Spaces.
    return [name, wantedLists.includes(name) ? { ...accepted, digest: null } : accepted] as const
  })
  return {
    ...row,
    accounts: Object.fromEntries(accounts),
    recorded: Object.keys(row.accounts),
    recordedAt: now,
    dueAt: Math.min(dueAt, now + LONGEST_MS),
  }
}
