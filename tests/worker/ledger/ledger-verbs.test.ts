import { evictDurableObject, runInDurableObject } from 'cloudflare:test'
import { expect, test, vi } from 'vitest'
import {
  activityPage,
  activityQuery,
  history,
  incidentsPage,
  incidentsQuery,
  oneHistory,
} from '../../../shared/wire/history.ts'
import type { Batch, Note } from '../../../worker/ledger/protocol.ts'
import { batchOf, factsOf, MINUTE, NOON, reportOf } from '../../logic/ledger/facts.ts'
import { ledgerStub, openLedger } from './ledger-parts.ts'

const ADMIN = { kind: 'admin', name: 'root' } as const
const lookAt = (at: number, watchedUntil = at) => ({
  everySeconds: 60,
  lastLookAt: at,
  watchedUntil: { ada: watchedUntil },
})

function batch(
  at: number,
  stage: 'RUNNING' | 'RUNTIME_ERROR' | 'SLEEPING',
  rest: Partial<Batch> = {},
): Batch {
  const spaces = [factsOf('ada/app', { stage }), factsOf('ada/two')]
  return batchOf(at, [reportOf('ada', at, spaces, { previousReadAt: at - MINUTE })], rest)
}

const refused = (at: number): Note => ({
  ...{ at, kind: 'sign-in', what: 'sign-in.refused', result: 'invalid_credentials' },
  ...{ spaceId: null, account: null, by: null, detail: null },
})

async function readHistory(ledger: ReturnType<typeof openLedger>, days: number, watched = Date.now()) {
  const { etag, bytes } = await ledger.history({ days, look: lookAt(Date.now(), watched), etag: null })
  return { etag, body: history.parse(JSON.parse(new TextDecoder().decode(bytes ?? undefined))) }
}

test('a batch is answered with what is new, and with what the Ledger wants', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNNING'))
  const failed = batch(NOON + MINUTE, 'RUNTIME_ERROR')
  const answer = await ledger.record(failed)
  expect(answer).toMatchObject({
    incidents: [{ id: '1', spaceId: 'ada/app', kind: 'failed', openedAt: '2026-11-20T12:01:00.000Z' }],
    entries: [
      { what: 'RUNTIME_ERROR' },
      { what: 'incident.opened', detail: { incidentId: '1', kind: 'failed' } },
    ],
    wantedLogs: [{ incidentId: '1', spaceId: 'ada/app', kind: 'run' }],
    dueAt: NOON + 61 * MINUTE,
    watch: { everySeconds: 60 },
  })
  const again = await ledger.record(failed)
  expect(again).toMatchObject({ incidents: [], entries: [], wantedLogs: [{ incidentId: '1' }] })
})

test('what a batch notes is noted once, also if its answer was lost and it comes again, alone or with the next', async () => {
  const ledger = openLedger(NOON + MINUTE)
  const restart = (at: number): Note => ({
    ...{ at, kind: 'action', what: 'restart', result: 'ok', by: ADMIN },
    ...{ spaceId: 'ada/app', account: 'ada', detail: null },
  })
  await ledger.record(batch(NOON, 'RUNNING'))
  const first = batch(NOON + MINUTE, 'RUNNING', { notes: [restart(NOON + 1), restart(NOON + 2)] })
  await ledger.record(first)
  await ledger.record(first)
  await evictDurableObject(ledgerStub())
  const notes = [...first.notes, restart(NOON + 3), restart(NOON + 2 * MINUTE)]
  await ledger.record(batch(NOON + 2 * MINUTE, 'RUNNING', { notes }))

  const { entries } = await ledger.activity(activityQuery.parse({ kind: 'action' }))
  expect(entries.map(({ at }) => Date.parse(at) - NOON)).toEqual([2 * MINUTE, 3, 2, 1])
})

test('nothing is lost when the object is evicted (B4.8)', async () => {
  const ledger = openLedger(NOON + MINUTE)
  await ledger.record(batch(NOON, 'RUNNING'))
  await ledger.record(batch(NOON + MINUTE, 'RUNTIME_ERROR'))
  const before = await ledger.historyOf({ spaceId: 'ada/app', days: 90, look: lookAt(NOON + MINUTE) })
  await evictDurableObject(ledgerStub())
  const after = await ledger.historyOf({ spaceId: 'ADA/app', days: 90, look: lookAt(NOON + MINUTE) })
  expect(after).toEqual(before)
  oneHistory.parse({ success: true, ...after })
  expect(after.changes).toMatchObject([{ from: 'RUNNING', to: 'RUNTIME_ERROR', by: null, commit: 'c1' }])
  const { incidents } = await ledger.record(batch(NOON + 2 * MINUTE, 'RUNNING'))
  expect(incidents).toMatchObject([{ id: '1', closedAt: '2026-11-20T12:02:00.000Z' }])
})

test('the history adds up to the second, and what nobody watched is unknown (B4.3)', async () => {
  const ledger = openLedger(NOON + 10 * MINUTE)
  await ledger.record(batch(NOON, 'RUNNING'))
  await ledger.record(batch(NOON + MINUTE, 'RUNTIME_ERROR'))
  const { body } = await readHistory(ledger, 2, NOON + 4 * MINUTE)
  expect(body).toMatchObject({ from: '2026-11-19', watch: { since: '2026-11-20T12:00:00.000Z' } })
  // Up for a minute, then down until three looks after the last one; midnight to noon was before the watch began.
  expect(body.spaces['ada/app']).toEqual({
    since: '2026-11-20T12:01:00.000Z',
    uptime: { day: 14.28, week: 14.28, month: 14.28, quarter: 14.28 },
    days: [
      [0, 0, 0, 0, 86_400],
      [60, 360, 0, 0, 12 * 3_600 + 180],
    ],
  })
  expect(body.spaces['ada/two']?.since).toBeNull()
})

test('the history has an ETag that changes with the data and with each minute', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNNING'))
  const { etag } = await readHistory(ledger, 90)
  const ask = { days: 90, look: lookAt(NOON), etag }
  expect(await ledger.history(ask)).toEqual({ etag, bytes: null })
  vi.setSystemTime(NOON + MINUTE)
  expect((await ledger.history(ask)).bytes).not.toBeNull()
  const next = await readHistory(ledger, 90)
  await ledger.record(batch(NOON + 90_000, 'SLEEPING'))
  expect((await readHistory(ledger, 90)).etag).not.toBe(next.etag)
})

test('a day that is over has a row, and a Space that is gone keeps its own', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNNING'))
  const midnight = Date.parse('2026-11-21T00:00:00Z')
  const gone = [reportOf('ada', midnight + MINUTE, [factsOf('ada/app')])]
  await ledger.record(batchOf(midnight + MINUTE, gone))
  vi.setSystemTime(midnight + MINUTE)
  const { body } = await readHistory(ledger, 2)
  expect(body.spaces).toEqual({
    'ada/app': expect.objectContaining({
      days: [
        [43_200, 0, 0, 0, 43_200],
        [60, 0, 0, 0, 0],
      ],
    }),
  })
  const one = await ledger.historyOf({ spaceId: 'ada/two', days: 2, look: lookAt(midnight) })
  expect(one.days[0]).toEqual([43_200, 0, 0, 0, 43_200])
  const rows = await runInDurableObject(ledgerStub(), (_, { storage }) => [
    ...storage.sql.exec('SELECT day, totals FROM days'),
  ])
  expect(rows).toEqual([{ day: '2026-11-20', totals: '{"1":[43200,0,0,0,43200],"2":[43200,0,0,0,43200]}' }])
  await expect(ledger.historyOf({ spaceId: 'ada/none', days: 2, look: lookAt(NOON) })).rejects.toMatchObject({
    code: 'space_not_found',
  })
})

test('incidents and the activity come in pages, newest first', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNNING'))
  for (let minute = 1; minute <= 6; minute++) {
    await ledger.record(batch(NOON + minute * MINUTE, minute % 2 === 1 ? 'RUNTIME_ERROR' : 'RUNNING'))
  }
  const first = await ledger.incidents(incidentsQuery.parse({ limit: '2' }))
  incidentsPage.parse({ success: true, ...first })
  expect(first.incidents.map(({ id }) => id)).toEqual(['3', '2'])
  const rest = await ledger.incidents(incidentsQuery.parse({ limit: '2', cursor: first.next ?? '' }))
  expect(rest).toMatchObject({ incidents: [{ id: '1' }], next: null })
  const none = { incidents: [], next: null }
  expect(await ledger.incidents(incidentsQuery.parse({ state: 'open' }))).toEqual(none)
  expect(await ledger.incidents(incidentsQuery.parse({ owner: 'bob' }))).toEqual(none)
  expect(await ledger.incidents(incidentsQuery.parse({ spaceId: 'ada/two' }))).toEqual(none)
  const ofApp = await ledger.incidents(incidentsQuery.parse({ owner: 'ADA', spaceId: 'Ada/App' }))
  expect(ofApp.incidents).toHaveLength(3)

  await ledger.note([
    { ...refused(NOON), spaceId: 'bob/unknown', account: 'bob', by: ADMIN, what: 'restart', kind: 'action' },
  ])
  const page = await ledger.activity(activityQuery.parse({ kind: 'change', limit: '100' }))
  activityPage.parse({ success: true, ...page })
  expect(page.entries).toHaveLength(6)
  for (const query of [{ by: 'root' }, { owner: 'BOB' }, { spaceId: 'bob/Unknown' }, { kind: 'action' }]) {
    expect((await ledger.activity(activityQuery.parse(query))).entries).toMatchObject([{ what: 'restart' }])
  }
})

test('an incident is acknowledged once', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNTIME_ERROR'))
  const { incident, entries } = await ledger.acknowledge('1', ADMIN)
  expect(incident).toMatchObject({ acknowledgedAt: '2026-11-20T12:00:00.000Z', acknowledgedBy: ADMIN })
  expect(entries).toMatchObject([{ what: 'incident.acknowledged', by: ADMIN, spaceId: 'ada/app' }])
  const again = await ledger.acknowledge('1', { kind: 'key', name: 'ci' })
  expect(again).toEqual({ incident, incidents: [], entries: [] })
  await expect(ledger.acknowledge('7', ADMIN)).rejects.toMatchObject({ code: 'not_found' })
})

test('an incident takes the last 40 lines of a log, once, and is not asked for again', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNTIME_ERROR'))
  const lines = Array.from({ length: 50 }, (_, n) => ({ at: null, text: `line ${n}` }))
  expect((await ledger.attachLog('1', lines))?.logTail?.map(({ text }) => text)).toEqual(
    lines.slice(10).map(({ text }) => text),
  )
  expect((await ledger.attachLog('1', [{ at: null, text: 'later' }]))?.logTail).toHaveLength(40)
  expect(await ledger.attachLog('9', lines)).toBeNull()

  await ledger.record(batch(NOON + MINUTE, 'RUNNING'))
  await ledger.record(batch(NOON + 2 * MINUTE, 'RUNTIME_ERROR'))
  expect((await ledger.attachLog('2', []))?.logTail).toBeNull()
  expect((await ledger.record(batch(NOON + 3 * MINUTE, 'RUNTIME_ERROR'))).wantedLogs).toEqual([])
})

test('refused sign-ins take one row a minute, and are counted (B8.5)', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNNING'))
  expect((await ledger.note([refused(NOON)])).entries).toMatchObject([
    { what: 'sign-in.refused', detail: null },
  ])
  for (let second = 1; second < 60; second += 10) {
    expect((await ledger.note([refused(NOON + second * 1_000)])).entries).toEqual([])
  }
  const next = await ledger.record(batch(NOON + MINUTE, 'RUNNING', { notes: [refused(NOON + MINUTE)] }))
  expect(next.entries).toMatchObject([{ what: 'sign-in.refused', detail: { count: 7 } }])
})

test('settings of the watch are kept; the activity never has the URL', async () => {
  const ledger = openLedger(NOON)
  expect(await ledger.watch()).toEqual({ everySeconds: 60, probes: [], deadManUrl: null })
  const settings = { everySeconds: 300, probes: [], deadManUrl: 'https://ping.test/secret-path' } as const
  const { entries } = await ledger.setWatch({ ...settings, probes: [] }, ADMIN)
  expect(entries).toMatchObject([
    {
      kind: 'settings',
      what: 'watch.changed',
      by: ADMIN,
      detail: { everySeconds: 300, probes: 0, deadMan: true },
    },
  ])
  expect(JSON.stringify(await ledger.activity(activityQuery.parse({})))).not.toContain('secret-path')
  await evictDurableObject(ledgerStub())
  expect(await ledger.watch()).toEqual(settings)
})

test('a probe follows its Space to a new name', async () => {
  const ledger = openLedger(NOON)
  const probe = { path: '/', expectStatus: null, expectText: null, everySeconds: 300, enabled: true }
  await ledger.setWatch(
    { everySeconds: 60, probes: [{ spaceId: 'ada/app', ...probe }], deadManUrl: null },
    ADMIN,
  )
  const look = (id: string, at: number) => batchOf(at, [reportOf('ada', at, [factsOf(id, { hubId: 'one' })])])
  await ledger.record(look('ada/app', NOON))

  const { watch } = await ledger.record(look('ada/renamed', NOON + MINUTE))

  expect(watch.probes).toEqual([{ spaceId: 'ada/renamed', ...probe }])
  expect(await ledger.watch()).toEqual(watch)
})

test('an action whose call broke, and of which the Fleet knows how it has ended, is one entry, whoever tells first', async () => {
  const ledger = openLedger(NOON)
  await ledger.record(batch(NOON, 'RUNNING'))
  const action = { kind: 'action', what: 'restart', spaceId: 'ada/app', account: 'ada', by: ADMIN } as const
  const known: Note = { ...action, at: NOON + 1_000, result: 'ok', detail: null }
  const unknown: Note = { ...action, at: NOON + 5_000, result: 'outcome_unknown', detail: null }
  const results = async () =>
    (await ledger.activity(activityQuery.parse({ kind: 'action' }))).entries.map(({ result }) => result)

  await ledger.note([unknown])
  expect(await results()).toEqual(['outcome_unknown'])
  await ledger.record(batch(NOON + MINUTE, 'RUNNING', { notes: [known] }))
  expect(await results()).toEqual(['ok'])
  await ledger.note([unknown])
  expect(await results()).toEqual(['ok'])

  await ledger.note([
    { ...unknown, what: 'pause' },
    { ...unknown, at: NOON + 9 * MINUTE },
  ])
  expect(await results()).toEqual(['outcome_unknown', 'outcome_unknown', 'ok'])
})
