import { isLoopbackUrl } from '../../../shared/channels/check-receiver.ts'
import type { WatchSettings } from '../../../shared/wire/watch.ts'
import type { LedgerClient } from '../../ledger/ledger-client.ts'
import type { ExactChange, LookState, News, Note } from '../../ledger/protocol.ts'
import { callsOf, type Refresher } from '../listing/refresh/refresher.ts'
import type { createOpenLogs } from '../logs/open-logs.ts'
import type { Snapshot } from '../state/snapshot.ts'
import { toExactChange } from './batch/exact-change.ts'
import { createOutbox } from './batch/outbox.ts'
import { createRecorder } from './batch/recorder.ts'
import { createDeadMan } from './dead-man.ts'
import { createLook } from './look.ts'
import { type Alarms, createLookClock } from './look-clock.ts'
import { createLookMemory, type LookRow } from './look-row.ts'
import { forgetOutcomes } from './probes/due-probes.ts'
import { createProbeRound } from './probes/probe-round.ts'
import { readAccounts } from './read-accounts.ts'
import { createAnswers } from './take-answer.ts'
import { createWatchMemory } from './watch-memory.ts'

/** The free plan allows 50 external calls an event; the rest is for repeats. */
const MAX_CALLS = 40

const callFetch: typeof fetch = (input, init) => fetch(input, init)

interface WatchmanRooms {
  storage: SyncKvStorage
  alarms: Alarms
  /** The Hub's base URL. */
  endpoint: string
  /** Where the Spaces' apps are, with `{subdomain}`. */
  appUrl: string | null
  refresher: Refresher
  snapshot: Snapshot
  openLogs: Pick<ReturnType<typeof createOpenLogs>, 'read'>
  ledger: Pick<LedgerClient, 'record' | 'attachLog'>
  onNews: (news: News) => void
}

/** Looks while nobody watches, remembers from one look to the next, and tells the Ledger what is new. */
export function createWatchman(rooms: WatchmanRooms) {
  const { storage, alarms, endpoint, appUrl, refresher, snapshot, openLogs, ledger, onNews } = rooms
  const memory = createLookMemory(storage)
  const outbox = createOutbox(storage)
  const watch = createWatchMemory(storage, () => void clock.rearm())
  const recorder = createRecorder({
    ...{ memory, watch, outbox, ledger },
    readAccounts: () => readAccounts(snapshot),
  })
  const answers = createAnswers({
    find: (id) => snapshot.find(id),
    readLog: openLogs.read,
    ...{ ledger, onNews },
  })
  const callDeadMan = createDeadMan({ fetch: callFetch, isLocal: isLoopbackUrl(endpoint) })

  const probeRound = createProbeRound({
    ...{ fetch: callFetch, appUrl, snapshot, memory },
    settings: watch.get,
    onResults: (probes) => outbox.add({ probes }),
  })

  async function chores(): Promise<void> {
    const { deadManUrl } = watch.get()
    const called = callDeadMan(deadManUrl)
    const logs = await answers.attachLogs()
    const lists = snapshot.states().reduce((calls, state) => calls + callsOf(state), 0)
    await probeRound(MAX_CALLS - lists - logs - (deadManUrl === null ? 0 : 1))
    await called
  }

  const { look, finish, recordSoon } = createLook({
    ...{ refresher, recorder, answers, chores },
    hasNews: () => !outbox.isEmpty(),
  })
  const clock = createLookClock({
    alarms,
    ...{ look, finish },
    everyMs: () => watch.get().everySeconds * 1000,
    viewersEveryMs: refresher.intervalMs,
  })

  function addChange(change: ExactChange | null): void {
    if (change === null) return
    outbox.add({ changes: [change] })
    recordSoon()
  }

  snapshot.changes.subscribe((change) => addChange(toExactChange(change, Date.now())))

  return {
    clock,

    /** Adds to the activity. */
    note(note: Note): void {
      outbox.add({ notes: [note] })
      recordSoon()
    },

    /**
     * Takes over settings that were changed just now. They may come with a backup: the Ledger has to say which lists it lacks, and is
     * told what the next probes see, whatever that is.
     */
    setWatch(settings: WatchSettings): void {
      watch.set(settings)
      const row = memory.get()
      memory.set({ ...row, dueAt: null, probes: forgetOutcomes(row.probes) })
      memory.save()
    },

    /** How the looks have gone. */
    state: (): LookState => toLookState(memory.get(), watch.get().everySeconds),
  }
}

function toLookState({ at, accounts }: LookRow, everySeconds: number): LookState {
  const watchedUntil = Object.entries(accounts).flatMap(([name, { readAt, gaps }]) => {
    const until = gaps[0]?.from ?? readAt
    return until === null ? [] : [[name, until] as const]
  })
  return { everySeconds, lastLookAt: at, watchedUntil: Object.fromEntries(watchedUntil) }
}
