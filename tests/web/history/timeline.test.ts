import { describe, expect, it } from 'vitest'
import type { Activity, Change } from '../../../shared/model/activity.ts'
import type { Incident } from '../../../shared/model/incident.ts'
import { buildTimeline } from '../../../web/pages/space/history/timeline/build-timeline.ts'
import { changeTimeText } from '../../../web/pages/space/history/timeline/time-words.ts'
import { english } from '../support/words.ts'

/** A time on a day of this month where the test runs: days are those of the reader. */
const local = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString()

const change = (id: string, at: string, notBefore: string | null = null): Change => ({
  id,
  spaceId: 'a/b',
  at,
  notBefore,
  from: 'RUNNING',
  to: 'RUNTIME_ERROR',
  failure: 'app',
  errorMessage: null,
  by: null,
  commit: null,
})

const incident = (id: string, openedAt: string, closedAt: string | null): Incident => ({
  id,
  spaceId: 'a/b',
  account: 'a',
  kind: 'failed',
  openedAt,
  closedAt,
  acknowledgedAt: null,
  acknowledgedBy: null,
  errorMessage: null,
  logTail: null,
  changes: 1,
})

const action = (id: string, at: string): Activity => ({
  id,
  at,
  kind: 'action',
  spaceId: 'a/b',
  account: 'a',
  by: null,
  what: 'restart',
  result: 'ok',
  detail: null,
})

const happened = {
  changes: [change('c2', local(12, 9)), change('c1', local(10, 23, 30))],
  incidents: [incident('i2', local(12, 9), null), incident('i1', local(10, 23, 30), local(11, 1))],
  actions: [
    action('a4', local(12, 11)),
    action('a3', local(12, 10)),
    action('a2', local(11, 2)),
    action('a1', local(11, 0, 30)),
  ],
}

const ids = (days: ReturnType<typeof buildTimeline>) => days.map(({ entries }) => entries.map(({ id }) => id))

describe('the timeline', () => {
  it('has everything by day, newest first, with what was done about an incident', () => {
    const days = buildTimeline(happened, null)
    expect(ids(days)).toEqual([['i2', 'c2'], ['a2'], ['i1', 'c1']])
    const [open] = days[0]?.entries ?? []
    expect(open?.kind === 'incident' && open.actions.map(({ id }) => id)).toEqual(['a3', 'a4'])
    const [closed] = days[2]?.entries ?? []
    expect(closed?.kind === 'incident' && closed.actions.map(({ id }) => id)).toEqual(['a1'])
  })

  it('shows one kind of it, and then every action on its own', () => {
    expect(ids(buildTimeline(happened, 'change'))).toEqual([['c2'], ['c1']])
    expect(ids(buildTimeline(happened, 'incident'))).toEqual([['i2'], ['i1']])
    expect(ids(buildTimeline(happened, 'action'))).toEqual([
      ['a4', 'a3'],
      ['a2', 'a1'],
    ])
    expect(buildTimeline({ changes: [], incidents: [], actions: [] }, null)).toEqual([])
  })

  it('says between which looks a change was, unless its time is known', () => {
    const text = (at: string, notBefore: string | null) => changeTimeText({ at, notBefore }, english)
    expect(text(local(12, 14, 3), local(12, 14, 2))).toBe('14:02 to 14:03')
    expect(text(local(12, 14, 3), null)).toBe('14:03')
    expect(text(local(12, 14, 3), local(12, 14, 3))).toBe('14:03')
    expect(text(local(12, 14, 3), local(11, 14, 3))).toBe('Nov 11, 2026, 14:03 to 14:03')
  })
})
