import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import { oneHistory } from '../../../shared/wire/history.ts'
import { watchAnswer } from '../../../shared/wire/watch.ts'
import type { Fleet } from '../../../worker/fleet/fleet.ts'
import type { Ledger } from '../../../worker/ledger/ledger.ts'
import type { Hub } from '../../hub/hub.ts'
import { readSuccess } from '../../support/answers.ts'
import { fleetStub, passMinutes, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp, type Request } from '../support/test-app.ts'
import { expectChanges, expectDays, expectIncidents, type Sight } from './week-model.ts'
import {
  ACCOUNTS,
  createWeekSeed,
  type Event,
  LOOK_MS,
  LOOKS_OF_WEEK,
  spaceIds,
  timeOf,
  writeScript,
} from './week-script.ts'

const DAY_MS = 86_400_000
const SEED = 20_261_127

interface Week {
  start: number
  hub: Hub
  /** What the looks have seen of each Space, and when each account was last listed. */
  sights: Map<string, Sight[]>
  goneAt: Map<string, number>
  readAt: Map<string, number>
  outages: Map<string, { until: number; fault: string }>
  /** The look at which the cron trigger finds that the alarm is lost. */
  asleepUntil: number
}

const accountOf = (spaceId: string) => spaceId.split('/')[0] ?? ''

it('remembers a week of 60 Spaces as it was scripted, to the second, and is grey where nobody looked', async () => {
  stopTime()
  // Midnight, and later than now: a real alarm must not fire by itself.
  const start = Math.ceil(Date.now() / DAY_MS) * DAY_MS
  vi.setSystemTime(start)
  const app = createTestApp({ seed: createWeekSeed() })
  const week: Week = {
    start,
    hub: app.hub,
    sights: new Map(),
    goneAt: new Map(),
    readAt: new Map(),
    outages: new Map(),
    asleepUntil: -1,
  }
  const events = Map.groupBy(writeScript(SEED), ({ look }) => look)
  const request = await app.signIn()
  const watch = { everySeconds: LOOK_MS / 1000, probes: [], deadManUrl: null }
  const headers = { 'content-type': 'application/json' }
  await readSuccess(
    await request('/api/proxy/watch', { method: 'PUT', headers, body: JSON.stringify(watch) }),
    watchAnswer,
  )

  for (let number = 0; number < LOOKS_OF_WEEK; number++) {
    vi.setSystemTime(timeOf(start, number))
    for (const event of events.get(number) ?? []) await happen(week, event, number)
    await look(week, number)
  }

  vi.setSystemTime(timeOf(start, LOOKS_OF_WEEK - 1))
  await expectHistory(week, await app.signIn())
}, 600_000)

async function happen(week: Week, event: Event, number: number): Promise<void> {
  const { hub } = week
  switch (event.kind) {
    case 'stage': {
      const { spaceId, stage, errorMessage } = event
      if (hub.spaces.has(spaceId)) hub.setStage(spaceId, stage, errorMessage ? { errorMessage } : {})
      return
    }
    case 'add':
      return void hub.addSpace({ id: event.spaceId })
    case 'remove':
      return hub.removeSpace(event.spaceId)
    case 'evict': {
      const stub = event.object === 'fleet' ? fleetStub() : ledgerStub()
      // Only a running object can be evicted.
      await runInDurableObject<Fleet | Ledger, void>(stub, () => undefined)
      return evictDurableObject(stub)
    }
    case 'outage':
      for (const account of event.accounts) {
        const fault = hub.faults.set({
          kind: 'status',
          status: 503,
          route: `/api/spaces?*author=${account}*`,
        })
        week.outages.set(account, { until: number + event.looks, fault })
      }
      return
    case 'lost-alarm':
      await runInDurableObject(fleetStub(), (_, state) => state.storage.deleteAlarm())
      week.asleepUntil = number + event.looks
  }
}

/** One look, if the alarm is not lost, and what it must have seen. */
async function look(week: Week, number: number): Promise<void> {
  const { hub, outages, asleepUntil } = week
  for (const [account, { until, fault }] of outages) {
    if (number < until) continue
    hub.faults.clear(fault)
    outages.delete(account)
  }
  if (number < asleepUntil) return
  // The cron trigger.
  if (number === asleepUntil)
    await env.FLEET.getByName('fleet').keepWatching({ requestId: 'cron', problems: [] })
  const at = timeOf(week.start, number)
  // Logs are read, and failed lists repeated, after a while.
  expect(await whileTimePasses(runDurableObjectAlarm(fleetStub()), () => passMinutes(1 / 240))).toBe(true)
  for (const account of ACCOUNTS) if (!outages.has(account)) see(week, account, at)
}

function see({ hub, sights, goneAt, readAt }: Week, account: string, at: number): void {
  readAt.set(account, at)
  for (const [id, { timeline }] of hub.spaces) {
    if (accountOf(id) !== account) continue
    const { stage, errorMessage = null } = timeline.steps[0]
    sights.set(id, [...(sights.get(id) ?? []), { at, stage, errorMessage }])
  }
  for (const id of sights.keys()) {
    if (accountOf(id) === account && !hub.spaces.has(id) && !goneAt.has(id)) goneAt.set(id, at)
  }
}

async function expectHistory(week: Week, request: Request): Promise<void> {
  const { start, sights, goneAt, readAt } = week
  const end = timeOf(start, LOOKS_OF_WEEK - 1)
  for (const [id, seen] of sights) {
    const gone = goneAt.get(id) ?? null
    const { days, changes, incidents } = await readSuccess(
      await request(`/api/proxy/history/${id}?days=7`),
      oneHistory,
    )
    expect(readAt.get(accountOf(id)), id).toBe(end)
    expect(days, id).toEqual(expectDays(seen, start, end, gone).slice(0, 7))
    const found = changes.map(({ at, notBefore, from, to }) => [at, notBefore, from, to])
    const expected = expectChanges(seen, !spaceIds.includes(id))
    expect(found.toReversed(), id).toEqual(
      expected.map(({ at, notBefore, from, to }) => [toIso(at), toIso(notBefore), from, to]),
    )
    expect(
      incidents.map(({ kind, openedAt, closedAt }) => [kind, openedAt, closedAt]).sort(byOpening),
      id,
    ).toEqual(
      expectIncidents(seen, gone)
        .map(({ kind, openedAt, closedAt }) => [kind, toIso(openedAt), closedAt && toIso(closedAt)])
        .sort(byOpening),
    )
  }
}

const byOpening = (a: unknown[], b: unknown[]) => `${a[1]} ${a[0]}`.localeCompare(`${b[1]} ${b[0]}`)

function toIso(at: number): string {
  return new Date(at).toISOString()
}

function ledgerStub() {
  return env.LEDGER.getByName('ledger')
}
