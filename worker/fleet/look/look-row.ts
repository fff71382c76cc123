import * as z from 'zod/mini'
import { logStoreFailure } from '../../log-lines.ts'

const KEY = 'look'

const time = z.nullable(z.number())

/** How the looks at one account have gone. */
const accountLook = z.object({
  username: z.string(),
  /** When its Spaces were last listed. */
  readAt: time,
  /** The last time that they were as the Ledger has acknowledged them. */
  unchangedAt: time,
  /** Until when it has been watched, or is in a gap. */
  knownUntil: time,
  failingSince: time,
  errorCode: z.nullable(z.string()),
  /** The error that the Ledger has acknowledged. */
  knownError: z.nullable(z.string()),
  /** Of the Spaces that the Ledger has acknowledged; null if it has none. */
  digest: z.nullable(z.string()),
  /** Gaps that the Ledger has not acknowledged yet, oldest first. */
  gaps: z.array(z.object({ from: z.number(), to: z.number() })),
})

const lastProbe = z.object({
  at: z.number(),
  outcome: z.enum(['alive', 'dead', 'blind']),
  /** How many in a row were dead. */
  failures: z.number(),
})

const lookRow = z.object({
  /** The last look. */
  at: time,
  /** The interval that was in force at that look; 0: off. */
  everySeconds: z.number(),
  /** By name in lower case. */
  accounts: z.record(z.string(), accountLook),
  /** The accounts of the last batch that the Ledger accepted, by name in lower case. */
  recorded: z.array(z.string()),
  recordedAt: time,
  /** When the Ledger wants the next batch. */
  dueAt: time,
  /** The last probe of each Space, by id in lower case. */
  probes: z.record(z.string(), lastProbe),
})

export type AccountLook = z.infer<typeof accountLook>
export type LastProbe = z.infer<typeof lastProbe>
export type LookRow = z.infer<typeof lookRow>

const EMPTY: LookRow = {
  at: null,
  everySeconds: 0,
  accounts: {},
  recorded: [],
  recordedAt: null,
  dueAt: null,
  probes: {},
}

/** Everything that the Fleet remembers from one look to the next: one row of its storage. */
export function createLookMemory(storage: SyncKvStorage) {
  let row: LookRow | null = null

  /** A row of another version of the product counts as none. */
  function load(): LookRow {
    try {
      return lookRow.safeParse(storage.get(KEY)).data ?? EMPTY
    } catch (error) {
      logStoreFailure('look', error)
      return EMPTY
    }
  }

  return {
    get(): LookRow {
      row ??= load()
      return row
    },

    /** Changes what is remembered; `save` stores it. */
    set(changed: LookRow): void {
      row = changed
    },

    save(): void {
      if (row === null) return
      try {
        storage.put(KEY, row)
      } catch (error) {
        logStoreFailure('look', error)
      }
    },
  }
}

export type LookMemory = ReturnType<typeof createLookMemory>
