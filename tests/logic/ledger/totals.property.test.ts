import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_PARTS, type Day, type DayPart, dayOf, SECONDS_OF_DAY } from '../../../shared/model/day.ts'
import type { Stage } from '../../../shared/model/stages.ts'
import type { AccountReport, ExactChange } from '../../../worker/ledger/protocol.ts'
import { type DayOfAll, unpackDay } from '../../../worker/ledger/rows/day-rows.ts'
import { recordBatch } from '../../../worker/ledger/rules/record-batch.ts'
import {
  addDays,
  completeDay,
  secondOf,
  startOfDay,
} from '../../../worker/ledger/rules/time/count-seconds.ts'
import { liveTotals } from '../../../worker/ledger/rules/time/live-totals.ts'
import { batchOf, changeOf, EMPTY, factsOf, NOON, reportOf } from './facts.ts'

const SPACES = ['ada/one', 'ada/two', 'bob/one', 'bob/two'] as const
const PARTS = {
  RUNNING: 'up',
  SLEEPING: 'up',
  STOPPED: 'up',
  PAUSED: 'idle',
  NO_APP_FILE: 'idle',
  RUNTIME_ERROR: 'down',
  UNKNOWN: 'unknown',
} satisfies Partial<Record<Stage, DayPart>>
type Simple = keyof typeof PARTS
const GRACE_MS = 180_000

const stage = fc.constantFrom(...(Object.keys(PARTS) as Simple[]))
const wait = fc.oneof(
  fc.integer({ min: 1, max: 90_000 }),
  fc.integer({ min: 1, max: 400_000 }),
  fc.integer({ min: 1, max: 20 * 3_600_000 }),
)
const move = fc.record({
  wait,
  failing: fc.subarray(['ada', 'bob'], { maxLength: 2 }),
  /** New stages in the listing, and before it, at an exact time; null: gone. */
  listed: fc.dictionary(fc.constantFrom(...SPACES), fc.option(stage), { maxKeys: 2 }),
  exact: fc.dictionary(fc.constantFrom(...SPACES), stage, { maxKeys: 1 }),
  exactAt: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
})
type Step = typeof move extends fc.Arbitrary<infer T> ? T : never

const ownerOf = (id: string) => id.slice(0, 3)
const isOf = (username: string) => (id: string) => ownerOf(id) === username

/** Two accounts of the Hub, and a note of what each Space was from when on, and when nobody looked. */
function createWorld() {
  const stages = new Map<string, Simple>(SPACES.map((id) => [id, 'RUNNING']))
  const readAt: Record<string, number> = {}
  const failingSince: Record<string, number> = {}
  const gaps: Record<string, [number, number][]> = { ada: [], bob: [] }
  const past: Record<string, [number, DayPart][]> = Object.fromEntries(SPACES.map((id) => [id, []]))

  function change(id: string, stage: Simple, at: number): ExactChange[] {
    if (readAt[ownerOf(id)] === undefined || !stages.has(id)) return []
    stages.set(id, stage)
    past[id]?.push([at, PARTS[stage]])
    return [changeOf(at, factsOf(id, { stage }))]
  }

  function fail(username: string, at: number): AccountReport {
    failingSince[username] ??= at
    const rest = { failingSince: failingSince[username], errorCode: 'hub_forbidden' }
    return reportOf(username, readAt[username] ?? null, null, rest)
  }

  function list(username: string, at: number): AccountReport {
    const last = readAt[username] ?? null
    delete failingSince[username]
    const missed = last !== null && at - last > GRACE_MS ? [{ from: last, to: at }] : []
    for (const { from, to } of missed) gaps[username]?.push([from, to])
    readAt[username] = at
    for (const id of SPACES.filter(isOf(username))) {
      const present = stages.get(id)
      past[id]?.push([at, present === undefined ? 'unknown' : PARTS[present]])
    }
    const own = [...stages].filter(([id]) => isOf(username)(id))
    const facts = own.map(([id, stage]) => factsOf(id, { stage }))
    return reportOf(username, at, facts, { previousReadAt: last, gaps: missed })
  }

  return { stages, readAt, gaps, past, change, fail, list }
}

function play(steps: readonly Step[]) {
  const world = createWorld()
  const days = new Map<string, DayOfAll>()
  let [state, at] = [EMPTY, NOON + 123]
  for (const { wait: ms, failing, listed, exact, exactAt } of steps) {
    const time = Math.floor(at + Math.max(1, exactAt * ms))
    const isListed = ([id]: [string, unknown]) => !failing.includes(ownerOf(id))
    const exacts = ms > 2 ? Object.entries(exact).filter(isListed) : []
    const changes = exacts.flatMap(([id, stage]) => world.change(id, stage, time))
    at += ms
    for (const [id, stage] of Object.entries(listed).filter(isListed)) {
      if (stage === null) world.stages.delete(id)
      else world.stages.set(id, stage)
    }
    const report = (name: string) => (failing.includes(name) ? world.fail(name, at) : world.list(name, at))
    const draft = recordBatch(state, batchOf(at, ['ada', 'bob'].map(report), { changes }), [])
    for (const [day, row] of draft.writes().days) days.set(day, row)
    state = draft.state()
  }
  return { ...world, state, at, days }
}

type Played = ReturnType<typeof play>

/** Second by second, without any cleverness. */
function countNaively({ at, past, gaps, readAt }: Played, id: string, day: string): Day {
  const first = startOfDay(day) / 1_000
  const last = Math.min(first + SECONDS_OF_DAY, secondOf(at))
  const watchedUntil = secondOf(readAt[ownerOf(id)] ?? 0)
  const events = past[id] ?? []
  const holes = (gaps[ownerOf(id)] ?? []).map(([from, to]) => [secondOf(from), secondOf(to)] as const)
  const sums: Day = [0, 0, 0, 0, 0]
  let [next, part] = [0, 'unknown' as DayPart]
  for (let second = first; second < last; second++) {
    for (
      let event = events[next];
      event !== undefined && secondOf(event[0]) <= second;
      event = events[++next]
    ) {
      part = event[1]
    }
    const isUnknown = second >= watchedUntil || holes.some(([from, to]) => second >= from && second < to)
    const index = DAY_PARTS.indexOf(isUnknown ? 'unknown' : part)
    sums[index] = (sums[index] ?? 0) + 1
  }
  return sums
}

test('whatever happens, the totals of a day are those of its seconds, and add up', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 12 }), (steps) => {
      const played = play(steps)
      const { state, at, days } = played
      const look = { everySeconds: 0, lastLookAt: null, watchedUntil: {} }
      for (const space of state.spaces.values()) {
        const live = liveTotals(space, state.looks, look, at)
        for (let day = dayOf(NOON); day <= dayOf(at); day = addDays(day, 1)) {
          const over = Math.min(SECONDS_OF_DAY, secondOf(at) - startOfDay(day) / 1_000)
          const packed = days.get(day)?.[space.n]
          const totals = packed === undefined ? completeDay(live[day], over) : unpackDay(packed)
          expect(totals, `${space.id} ${day}`).toEqual(countNaively(played, space.id, day))
          expect(totals.reduce((sum, seconds) => sum + seconds)).toBe(over)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a batch that comes twice changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 8 }), move, (steps, last) => {
      const { state, at, readAt } = play(steps)
      const now = at + last.wait
      const changes = Object.entries(last.exact).map(([id, one]) =>
        changeOf(now - 1, factsOf(id, { stage: one })),
      )
      const accounts = ['ada', 'bob'].map((username) => {
        const spaces = Object.entries(last.listed).flatMap(([id, one]) => {
          return one !== null && id.startsWith(username) ? [factsOf(id, { stage: one })] : []
        })
        return reportOf(username, now, spaces, { previousReadAt: readAt[username] ?? null })
      })
      const batch = batchOf(now, accounts, { changes })
      const once = recordBatch(state, batch, []).state()
      const again = recordBatch(once, batch, [])
      expect(again.state()).toEqual(once)
      expect(again.writes()).toMatchObject({ spaces: [], incidents: [], entries: [] })
      const old = recordBatch(once, { ...batch, at: now - 1 }, [])
      expect(old.state()).toEqual(once)
    }),
    { numRuns: 150 },
  )
})
