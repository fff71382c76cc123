import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QuietHours } from '../../../shared/model/alert.ts'
import type { StoredAlert } from '../../../worker/ledger/alerts/stored-alert.ts'
import { MINUTE } from '../ledger/facts.ts'
import { actionOn, createAlertWorld, FAILED, RUNNING, SECOND, STARTING } from './alert-world.ts'

const SPACES = ['ada/app', 'ada/two', 'ada/three']
const DAY = 1_440 * MINUTE
const QUOTA = { stage: 'PAUSED', errorMessage: 'Quota exceeded' } as const

const quietHours = fc.constantFrom<QuietHours | null>(
  null,
  { from: '12:10', to: '12:50', zone: 'UTC' },
  { from: '22:00', to: '07:00', zone: 'America/New_York' },
  { from: '13:15', to: '13:00', zone: 'Australia/Lord_Howe' },
)
const settings = fc.record({
  graceMinutes: fc.constantFrom(0, 1, 5, 60),
  remindMinutes: fc.constantFrom(null, 5, 30),
  kinds: fc.constantFrom<StoredAlert['kinds']>(['failed', 'quota'], ['failed'], ['quota']),
  scope: fc.constantFrom('', 'two', 'state:failed'),
})
const alert = fc.tuple(settings, quietHours).map(([rest, quiet]) => ({ ...rest, quietHours: quiet }))
const ms = fc.oneof(
  fc.integer({ min: 0, max: 90 }).map((seconds) => seconds * SECOND),
  fc.constantFrom(MINUTE, 75 * SECOND, 5 * MINUTE, 15 * MINUTE),
  fc.integer({ min: 1, max: 8 * 60 * 60 }).map((seconds) => seconds * SECOND),
)
const space = fc.constantFrom(...SPACES)
const found = fc.constantFrom(
  FAILED,
  { ...FAILED, errorMessage: 'another' },
  RUNNING,
  RUNNING,
  STARTING,
  QUOTA,
  null,
)
const move = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ms, look: fc.dictionary(space, found, { maxKeys: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ ms, acted: space }) },
  { weight: 1, arbitrary: fc.record({ ms, acknowledged: space }) },
  { weight: 1, arbitrary: fc.record({ ms, changed: settings }) },
)
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never
type World = ReturnType<typeof createAlertWorld>

function make(world: World, one: Move): void {
  const { look, wait, now, ledger, acknowledge, change } = world
  if ('look' in one) look(one.look, one.ms)
  else if ('acted' in one) look({ [one.acted]: STARTING }, one.ms, { notes: [actionOn(one.acted, now())] })
  else if ('changed' in one) {
    wait(one.ms)
    change(one.changed)
  } else {
    wait(one.ms)
    const isOpen = [...ledger().open.values()].some(({ spaceId }) => spaceId === one.acknowledged)
    if (isOpen) acknowledge(one.acknowledged)
  }
}

/** What was said of each subject by each alert, in order: `o` opened, `r` reminded, `c` closed. */
function sayingsOf({ deliveries }: World): Map<string, string> {
  const said = new Map<string, string>()
  for (const { alertId, news } of deliveries) {
    for (const { event, incident } of news) {
      const key = `${alertId} ${incident.kind} ${incident.spaceId}`
      said.set(key, (said.get(key) ?? '') + event[0])
    }
  }
  return said
}

test('whatever happens, a thread is told once as opened, then as closed, and nothing in quiet hours', () => {
  const answers = fc.infiniteStream(fc.boolean())
  fc.assert(
    fc.property(
      fc.array(alert, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(10, 60, 900),
      fc.array(move, { minLength: 1, maxLength: 25 }),
      answers,
      (alerts, everySeconds, moves, isUp) => {
        let isOver = false
        const attempts: { alertId: number; at: number }[] = []
        const world = createAlertWorld(alerts, {
          everySeconds,
          spaces: Object.fromEntries(SPACES.map((id) => [id, {}])),
          answer: ({ alertId }, at) => {
            attempts.push({ alertId, at })
            const isRefused = !isOver && isUp.next().value === false
            return isRefused ? { ok: false, failure: 'rate-limited', retryAfterSeconds: 30 } : { ok: true }
          },
        })
        for (const one of moves) make(world, one)
        for (const said of sayingsOf(world).values()) expect(said).toMatch(/^(or*c)*(or*)?$/)

        // Once all is well, whoever was told that something is wrong is told that it is over.
        isOver = true
        world.look(Object.fromEntries(SPACES.map((id) => [id, RUNNING])))
        world.wait(3 * DAY)
        for (const said of sayingsOf(world).values()) expect(said).toMatch(/^(or*c)+$/)
        expect(world.threads.size).toBe(0)
        expect(world.deliveries.filter(({ state }) => state === 'waiting')).toEqual([])

        for (const { alertId, at } of attempts) {
          const quiet = alerts[alertId - 1]?.quietHours ?? null
          expect(isQuiet(quiet, at), `${JSON.stringify(quiet)} ${new Date(at).toISOString()}`).toBe(false)
        }
        expectPace(world)
      },
    ),
    { numRuns: 300 },
  )
})

/** Nothing is announced that somebody has acknowledged, and no alert has two messages within a minute. */
function expectPace({ deliveries }: World): void {
  const lastAt = new Map<number, number>()
  for (const { alertId, at, news } of deliveries) {
    expect(at - (lastAt.get(alertId) ?? 0)).toBeGreaterThanOrEqual(MINUTE)
    lastAt.set(alertId, at)
    for (const { event, incident } of news) {
      if (event === 'closed') expect(incident.closedAt).not.toBeNull()
      else expect(incident).toMatchObject({ closedAt: null, acknowledgedAt: null })
    }
  }
}

/** Whether the wall clock of the zone shows a quiet time. No clock is changed within these days. */
function isQuiet(quiet: QuietHours | null, at: number): boolean {
  if (quiet === null) return false
  const format = { timeZone: quiet.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const shown = new Intl.DateTimeFormat('en-GB', format).format(at)
  return quiet.from <= quiet.to
    ? quiet.from <= shown && shown < quiet.to
    : quiet.from <= shown || shown < quiet.to
}
