import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, SECONDS_OF_DAY } from '../../shared/model/day.ts'
import { isServing, type Stage } from '../../shared/model/stages.ts'
import { type Backup, backup, MAX_BACKUP_BYTES } from '../../shared/wire/backup.ts'
import { createHub } from '../hub/hub.ts'
import { createHistory } from '../product/history/seeded-history.ts'
import { readSpaces, type SpaceNow } from '../product/history/space-now.ts'

const NOW = Date.parse('2026-06-17T15:21:09.500Z')
const hub = createHub({ seed: 'demo', now: () => NOW })
const DAY_MS = SECONDS_OF_DAY * 1_000
const EARLIEST = Date.parse('2024-01-01T00:00:00Z')

const historyAt = (seed: number, now: number) => {
  const spaces = readSpaces(hub, now)
  return { spaces, document: createHistory({ seed, now, spaces }) }
}

/** Any seed, at any moment. */
const moments = [fc.integer(), fc.integer({ min: EARLIEST, max: EARLIEST + 3 * 366 * DAY_MS })] as const

/** Making a history takes a second on a busy machine. */
const RUNS = { numRuns: 8 }

const sum = (day: Day) => day.reduce((total, seconds) => total + seconds, 0)

describe('the made-up history', () => {
  it('has days that add up to the second, for any seed at any moment', () => {
    fc.assert(
      fc.property(...moments, (seed, now) => {
        const { document } = historyAt(seed, now)
        const today = document.createdAt.slice(0, 10)
        const over = Math.floor((now % DAY_MS) / 1_000)
        for (const { days } of document.spaces) {
          for (const [date, day] of Object.entries(days)) {
            expect(sum(day), date).toBe(date === today ? over : SECONDS_OF_DAY)
          }
        }
      }),
      RUNS,
    )
  })

  it('is a backup of which all is in order and in the past, and ends with the present stages', () => {
    fc.assert(
      fc.property(...moments, (seed, now) => {
        const { document, spaces } = historyAt(seed, now)
        expect(backup.parse(document)).toEqual(document)
        expect(JSON.stringify(document).length).toBeLessThan(MAX_BACKUP_BYTES)
        expectInOrder(
          document.activity.map(({ at, id }) => [at, id]),
          document,
        )
        expectInOrder(
          document.incidents.map(({ openedAt, id }) => [openedAt, id]),
          document,
        )
        expectToEndAs(document, spaces)
      }),
      RUNS,
    )
  })

  it('is the same for the same seed, and another one for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => historyAt(seed, NOW).document)
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('counts as its changes and incidents say, except for the time in which nobody knew', () => {
    const { document } = historyAt(7, NOW)
    for (const { id, days } of document.spaces) {
      const told = tellDays(document, id)
      for (const [date, day] of Object.entries(days)) {
        const [unknown = 0, ...known] = [4, 0, 1, 2, 3].map(
          (part) => (day[part] ?? 0) - (told[date]?.[part] ?? 0),
        )
        // What was seen is as it was told; only less of it may have been seen.
        expect(Math.max(...known), `${id} ${date}`).toBeLessThanOrEqual(0)
        if (unknown === 0) expect(known, `${id} ${date}`).toEqual([0, 0, 0, 0])
      }
    }
  })

  it('has every kind of incident', () => {
    const { incidents, activity } = historyAt(7, NOW).document
    expect(new Set(incidents.map(({ kind }) => kind))).toEqual(
      new Set(['failed', 'unreachable', 'stuck', 'blocked', 'quota', 'outdated', 'account']),
    )
    expect(incidents.some(({ logTail }) => logTail?.length === 40)).toBe(true)
    expect(new Set(activity.map(({ by }) => by?.kind))).toEqual(new Set(['admin', 'key', undefined]))
    expect(new Set(activity.map(({ kind }) => kind))).toEqual(
      new Set(['change', 'action', 'incident', 'settings', 'sign-in']),
    )
  })
})

function expectInOrder(all: [string, string][], { since, createdAt }: Backup) {
  expect(all).toEqual(all.toSorted(([, one], [, other]) => Number(one) - Number(other)))
  const times = all.map(([at]) => at)
  expect(times).toEqual(times.toSorted())
  expect((times[0] ?? '') >= (since ?? '')).toBe(true)
  expect((times.at(-1) ?? '') <= createdAt).toBe(true)
}

function expectToEndAs(document: Backup, spaces: SpaceNow[]) {
  const present = document.spaces.filter(({ goneAt }) => goneAt === null)
  expect(present.map(({ hubId, id, stage, errorMessage }) => ({ hubId, id, stage, errorMessage }))).toEqual(
    spaces.map(({ hubId, id, stage, errorMessage }) => ({ hubId, id, stage, errorMessage })),
  )
  for (const { since } of present) expect((since ?? '') < document.createdAt).toBe(true)
}

/** What the entries and incidents of a Space say about its days, without what nobody saw. */
function tellDays(
  { spaces, activity, incidents, since, createdAt }: Backup,
  id: string,
): Record<string, Day> {
  const space = spaces.find((one) => one.id === id)
  const own = activity.filter(({ spaceId, kind }) => spaceId === id && kind === 'change')
  const [first] = own
  let part = partOf({ what: String(first?.detail?.from ?? space?.stage), detail: null })
  let at = Date.parse(first?.detail?.from === null ? first.at : (since ?? ''))
  const downs = incidents.filter(({ spaceId, kind }) => spaceId === id && /stuck|unreachable/.test(kind))
  const turns = [
    ...own.map((entry) => ({ at: Date.parse(entry.at), down: null, entry })),
    ...downs.map(({ openedAt }) => ({ at: Date.parse(openedAt), down: true, entry: null })),
    ...downs.map(({ closedAt }) => ({ at: Date.parse(closedAt ?? ''), down: false, entry: null })),
    { at: Date.parse(createdAt), down: null, entry: null },
  ]
  const isIdle = incidents.some(({ spaceId, kind }) => spaceId === id && kind === 'blocked')
  const days: Record<string, Day> = {}
  let isDown = false
  for (const turn of turns.toSorted((one, other) => one.at - other.at)) {
    addSpan(days, at, turn.at, isIdle ? 2 : isDown ? 1 : part)
    at = turn.at
    isDown = turn.down ?? isDown
    if (turn.entry) part = partOf(turn.entry)
  }
  return days
}

function partOf({ what, detail }: Pick<Backup['activity'][number], 'what' | 'detail'>): number {
  if (what === 'removed') return 4
  if (what === 'PAUSED' && detail?.failure === null) return 2
  if (what === 'NO_APP_FILE') return 2
  if (detail?.failure) return 1
  return what === 'SLEEPING' || isServing(what as Stage) ? 0 : 3
}

function addSpan(days: Record<string, Day>, from: number, to: number, part: number) {
  for (let at = from; at < to; ) {
    const end = Math.min(to, at - (at % DAY_MS) + DAY_MS)
    const date = new Date(at).toISOString().slice(0, 10)
    days[date] ??= [0, 0, 0, 0, 0]
    days[date][part] = (days[date][part] ?? 0) + (end - at) / 1_000
    at = end
  }
}
