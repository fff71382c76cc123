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
const step = fc.record({
  wait,
  failing: fc.subarray(['ada', 'bob'], { maxLength: 2 }),
  /** New stages in the listing, and before it, at an exact time; null: gone. */
  listed: fc.dictionary(fc.constantFrom(...SPACES), fc.option(stage), { maxKeys: 2 }),
  exact: fc.dictionary(fc.constantFrom(...SPACES), stage, { maxKeys: 1 }),
  exactAt: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Plays the steps, and writes down what each Space was from when on, and when nobody looked. */
function play(steps: readonly Step[]) {
  let [state, at] = [EMPTY, NOON + 123]
  const stages = new Map<string, Simple>(SPACES.map((id) => [id, 'RUNNING']))
  const readAt: Record<string, number> = {}
  const failingSince: Record<string, number> = {}
  const gaps: Record<string, [number, number][]> = { ada: [], bob: [] }
  const past: Record<string, [number, DayPart][]> = Object.fromEntries(SPACES.map((id) => [id, []]))
  const days = new Map<string, DayOfAll>()
  const ownerOf = (id: string) => id.slice(0, 3)

  for (const { wait: ms, failing, listed, exact, exactAt } of steps) {
    const before = at
    at += ms
    const changes: ExactChange[] = []
    for (const [id, next] of Object.entries(exact)) {
      const time = Math.max(before + 1, Math.floor(before + exactAt * ms))
      const isKnown = readAt[ownerOf(id)] !== undefined && stages.has(id) && past[id]?.length !== 0
      if (failing.includes(ownerOf(id)) || !isKnown || time >= at) continue
      stages.set(id, next)
      past[id]?.push([time, PARTS[next]])
      changes.push(changeOf(time, factsOf(id, { stage: next })))
    }
    for (const [id, next] of Object.entries(listed)) {
      if (failing.includes(ownerOf(id))) continue
      if (next === null) stages.delete(id)
      else stages.set(id, next)
    }
    const accounts = ['ada', 'bob'].map((username): AccountReport => {
      const last = readAt[username] ?? null
      if (failing.includes(username)) {
        failingSince[username] ??= at
        return reportOf(username, last, null, {
          failingSince: failingSince[username] ?? null,
          errorCode: 'hub_forbidden',
        })
      }
      delete failingSince[username]
      const isGap = last !== null && at - last > GRACE_MS
      if (isGap) gaps[username]?.push([last, at])
      readAt[username] = at
      const spaces = [...stages].filter(([id]) => ownerOf(id) === username)
      for (const id of SPACES.filter((one) => ownerOf(one) === username)) {
        const present = stages.get(id)
        past[id]?.push([at, present === undefined ? 'unknown' : PARTS[present]])
      }
      const facts = spaces.map(([id, one]) => factsOf(id, { stage: one }))
      return reportOf(username, at, facts, {
        previousReadAt: last,
        gaps: isGap ? [{ from: last, to: at }] : [],
      })
    })
    const draft = recordBatch(state, batchOf(at, accounts, { changes }))
    for (const [day, row] of draft.writes().days) days.set(day, row)
    state = draft.state()
  }
  return { state, at, past, gaps, readAt, days, ownerOf }
}

type Played = ReturnType<typeof play>

/** Second by second, without any cleverness. */
function countNaively({ at, past, gaps, readAt, ownerOf }: Played, id: string, day: string): Day {
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
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
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
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), step, (steps, last) => {
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
      const once = recordBatch(state, batch).state()
      const again = recordBatch(once, batch)
      expect(again.state()).toEqual(once)
      expect(again.writes()).toMatchObject({ spaces: [], incidents: [], entries: [] })
      const old = recordBatch(once, { ...batch, at: now - 1 })
      expect(old.state()).toEqual(once)
    }),
    { numRuns: 150 },
  )
})
