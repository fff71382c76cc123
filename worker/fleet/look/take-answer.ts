import type { LogLine } from '../../../shared/wire/logs.ts'
import { AppError } from '../../errors.ts'
import type { LedgerClient } from '../../ledger/ledger-client.ts'
import type { BatchAnswer, News, WantedLog } from '../../ledger/protocol.ts'
import { logLedgerFailure, logUnexpected } from '../../log-lines.ts'
import type { LogRequest } from '../logs/open-logs.ts'
import type { Located } from '../state/account-state.ts'

/** How many logs are read after one look: each is a call to the Hub. */
export const MAX_LOGS = 3
const TAIL_LINES = 40
/** A log that cannot be read by then is no longer the one at the time of the failure. */
const GIVE_UP_MS = 15 * 60_000

interface AnswerRooms {
  find: (spaceId: string) => Located | null
  readLog: (located: Located, log: LogRequest, startedAt: number) => Promise<{ lines: LogLine[] }>
  ledger: Pick<LedgerClient, 'attachLog'>
  onNews: (news: News) => void
}

/** Does what the Ledger's answers ask for. */
export function createAnswers({ find, readLog, ledger, onNews }: AnswerRooms) {
  /** By incident. */
  const wanted = new Map<string, WantedLog & { since: number }>()

  /** Null: it may work later. */
  async function readLines(located: Located, { spaceId, kind }: WantedLog) {
    try {
      const log = { spaceId, kind, tail: TAIL_LINES, after: null }
      return (await readLog(located, log, Date.now())).lines
    } catch (error) {
      logUnexpected(error)
      // Without a token, it never can be read.
      return error instanceof AppError && error.code === 'no_token' ? [] : null
    }
  }

  /** What cannot be read now comes after all others, or three such logs would keep them waiting. */
  function postpone(incidentId: string): void {
    const log = wanted.get(incidentId)
    if (log === undefined) return
    wanted.delete(incidentId)
    wanted.set(incidentId, log)
  }

  async function attach(log: WantedLog): Promise<void> {
    const located = find(log.spaceId)
    const lines = located === null ? [] : await readLines(located, log)
    if (lines === null) return postpone(log.incidentId)
    try {
      const incident = await ledger.attachLog(log.incidentId, lines.slice(-TAIL_LINES))
      wanted.delete(log.incidentId)
      if (incident) onNews({ incidents: [incident], entries: [] })
    } catch (error) {
      logLedgerFailure('attach-log', error)
    }
  }

  return {
    /** Tells viewers what is new, and remembers which logs are wanted. */
    take({ incidents, entries, wantedLogs }: BatchAnswer): void {
      onNews({ incidents, entries })
      const since = Date.now()
      for (const log of wantedLogs)
        if (!wanted.has(log.incidentId)) wanted.set(log.incidentId, { ...log, since })
    },

    /** Reads wanted logs, the longest untried first, and hands them over; returns how many it tried. Never rejects. */
    async attachLogs(): Promise<number> {
      for (const [id, { since }] of wanted) if (Date.now() - since > GIVE_UP_MS) wanted.delete(id)
      const logs = [...wanted.values()].slice(0, MAX_LOGS)
      await Promise.all(logs.map(attach))
      return logs.length
    },
  }
}

export type Answers = ReturnType<typeof createAnswers>
