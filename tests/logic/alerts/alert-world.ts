import type { Verdict } from '../../../shared/channels/channel.ts'
import { adaptThreads } from '../../../worker/ledger/alerts/rules/adapt-threads.ts'
import { afterAttempt } from '../../../worker/ledger/alerts/rules/after-attempt.ts'
import { dueAttempts } from '../../../worker/ledger/alerts/rules/due-attempts.ts'
import { followIncidents, type ThreadWrites } from '../../../worker/ledger/alerts/rules/follow-incidents.ts'
import { nextWakeAt } from '../../../worker/ledger/alerts/rules/next-wake.ts'
import { silentIncidents } from '../../../worker/ledger/alerts/rules/silent-incidents.ts'
import { takeDue } from '../../../worker/ledger/alerts/rules/take-due.ts'
import type {
  AlertState,
  StoredAlert,
  StoredDelivery,
  Thread,
} from '../../../worker/ledger/alerts/stored-alert.ts'
import type { Note, SpaceFacts } from '../../../worker/ledger/protocol.ts'
import type { StoredIncident } from '../../../worker/ledger/rows/stored.ts'
import { recordBatch } from '../../../worker/ledger/rules/record-batch.ts'
import { createDraft, type Draft } from '../../../worker/ledger/rules/state/draft.ts'
import { batchOf, EMPTY, factsOf, MINUTE, NOON, reportOf } from '../ledger/facts.ts'

export const SECOND = 1_000

export const FAILED: Partial<SpaceFacts> = { stage: 'RUNTIME_ERROR', errorMessage: 'KeyError: 5' }
export const RUNNING: Partial<SpaceFacts> = { stage: 'RUNNING', errorMessage: null }
export const STARTING: Partial<SpaceFacts> = { stage: 'APP_STARTING', errorMessage: null }

export function alertWith(rest: Partial<StoredAlert> = {}): StoredAlert {
  return {
    ...{
      id: 1,
      name: 'Everything',
      enabled: true,
      kinds: ['failed', 'quota', 'blocked', 'account'],
      scope: '',
    },
    ...{ graceMinutes: 0, remindMinutes: null, quietHours: null, since: 0, failures: 0, isGone: false },
    channel: { kind: 'slack', url: 'https://hooks.slack.test/services/1', language: 'en' },
    ...rest,
  }
}

/** What we did to a Space. */
export function actionOn(spaceId: string, at: number, result: Note['result'] = 'ok'): Note {
  const by = { kind: 'admin', name: 'root' } as const
  return { at, kind: 'action', what: 'restart', spaceId, account: 'ada', by, result, detail: null }
}

interface Options {
  everySeconds?: number
  /** What the first look finds, at noon. */
  spaces?: Record<string, Partial<SpaceFacts>>
  answer?: (delivery: StoredDelivery, now: number) => Verdict
}

/** The rules of alerts and of incidents together, over a clock that only moves by hand, with all that they keep in memory. */
export function createAlertWorld(
  list: readonly Partial<StoredAlert>[] = [{}],
  {
    everySeconds = 60,
    spaces = { 'ada/app': {}, 'ada/two': {} },
    answer = () => ({ ok: true }),
  }: Options = {},
) {
  const running: Record<string, Partial<SpaceFacts>> = {}
  const alerts = new Map(list.map((rest, index) => [index + 1, alertWith({ id: index + 1, ...rest })]))
  const threads = new Map<string, Thread>()
  const deliveries: StoredDelivery[] = []
  const incidents = new Map<number, StoredIncident>()
  const told: string[] = []
  let [ledger, now, previous] = [EMPTY, NOON, null as number | null]

  function state(): AlertState {
    const lastAt = new Map(
      deliveries.filter(({ type }) => type !== 'test').map((one) => [one.alertId, one.at]),
    )
    const waiting = deliveries.filter((one) => one.state === 'waiting')
    return { alerts, threads: [...threads.values()], waiting, lastAt }
  }

  function write({ put, remove }: ThreadWrites): void {
    for (const thread of put) threads.set(`${thread.alertId} ${thread.subject}`, thread)
    for (const { alertId, subject } of remove) threads.delete(`${alertId} ${subject}`)
  }

  function follow(draft: Draft, before = ledger): void {
    const writes = draft.writes()
    for (const incident of writes.incidents) incidents.set(incident.id, incident)
    ledger = draft.state()
    const opened = writes.incidents.filter(({ id }) => id >= before.nextIncident)
    const silent = silentIncidents(before, ledger, opened)
    const ids = new Set(opened.map(({ id }) => id))
    const change = { incidents: writes.incidents, opened: ids, silent, after: ledger, at: now, everySeconds }
    write(followIncidents(state(), change))
  }

  /** Stores what is due, and sends it, as the alarm does. */
  function ring(): void {
    const due = takeDue(state(), ledger, (id) => incidents.get(id) ?? null, now)
    write(due.threads)
    for (const { id, ...rest } of due.deliveries) {
      if (id !== null) put({ ...rest, id, key: `msg_${id}` })
      else deliveries.push({ ...rest, id: deliveries.length + 1, key: `msg_${deliveries.length + 1}` })
    }
    for (const one of dueAttempts(state(), now)) attempt({ ...one, attempts: one.attempts + 1 })
  }

  function put(delivery: StoredDelivery): void {
    deliveries[delivery.id - 1] = delivery
  }

  function attempt(begun: StoredDelivery): void {
    const alert = alerts.get(begun.alertId)
    if (alert === undefined) return
    const verdict = answer(begun, now)
    const after = afterAttempt({ delivery: begun, alert }, verdict, verdict.ok ? 200 : 500, now)
    put(after.delivery)
    alerts.set(alert.id, after.alert)
    if (verdict.ok) told.push(`${timeOf(now)} ${begun.news.map(sentenceOf).join(', ')}`)
  }

  const sentenceOf = ({ event, incident: { spaceId, account } }: StoredDelivery['news'][number]) =>
    `${event} ${spaceId ?? account}`

  /** Lets the alarm go off whenever it is due until then. */
  function runUntil(end: number): void {
    let turns = 0
    for (let next = nextWakeAt(state(), now); next !== null && next <= end; next = nextWakeAt(state(), now)) {
      now = Math.max(now, next)
      ring()
      if (++turns > 2_000) throw new Error('The alarm goes off again and again')
    }
    now = end
  }

  function look(changes: Record<string, Partial<SpaceFacts> | null> = {}, ms = MINUTE, rest = {}): void {
    runUntil(now + ms)
    for (const [id, facts] of Object.entries(changes)) {
      if (facts === null) delete running[id]
      else running[id] = { ...running[id], ...facts }
    }
    const facts = Object.entries(running).map(([id, one]) => factsOf(id, one))
    const report = reportOf('ada', now, facts, { previousReadAt: previous })
    previous = now
    follow(recordBatch(ledger, batchOf(now, [report], { everySeconds, ...rest }), []))
    runUntil(now)
  }

  look(spaces, 0)
  return {
    ...{ alerts, threads, deliveries, incidents, look, state },
    /** What was told, and when: `12:01:00 opened ada/app`; the parts of a digest are in one. */
    told,
    now: () => now,
    ledger: () => ledger,
    wait: (ms: number) => runUntil(now + ms),
    /** Sets the clock, perhaps back; nothing is due in between. */
    setClock(at: number) {
      now = at
    },
    /** Changes the first alert. */
    change(rest: Partial<StoredAlert>): void {
      const before = alerts.get(1) ?? alertWith()
      const after = { ...before, ...rest }
      alerts.set(1, after)
      write(adaptThreads([...threads.values()], { before, after, at: now }, ledger))
      runUntil(now)
    },
    acknowledge(spaceId: string): void {
      const found = [...ledger.open.values()].find((one) => one.spaceId === spaceId)
      if (found === undefined) throw new Error(`Nothing is wrong with ${spaceId}`)
      const draft = createDraft(ledger)
      draft.putIncident({ ...found, acknowledgedAt: now, acknowledgedBy: { kind: 'admin', name: 'root' } })
      follow(draft)
    },
    /** A batch without a listing, such as of accounts that fail. */
    record(batch: Parameters<typeof recordBatch>[1]): void {
      runUntil(batch.at)
      follow(recordBatch(ledger, batch, []))
      runUntil(now)
    },
  }
}

const timeOf = (at: number) => new Date(at).toISOString().slice(11, 19)
