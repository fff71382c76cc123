import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Action, SIMPLE_ACTIONS } from '../../../shared/model/actions.ts'
import { createPace } from '../../../worker/fleet/budget/pace.ts'
import { createFollower } from '../../../worker/fleet/commands/follower.ts'
import type { Change } from '../../../worker/fleet/state/changes.ts'
import { Snapshot } from '../../../worker/fleet/state/snapshot.ts'
import { HubError } from '../../../worker/hub/transport/errors/hub-error.ts'
import type { HubRuntime } from '../../../worker/hub/vocabulary/hub-runtime.ts'
import { ALICE, aSpace, runtimeOf } from './hub-answers.ts'

const ADMIN = { kind: 'admin', name: 'ann' } as const
const MINUTE_MS = 60_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** A follower of alice's Spaces, all of them up, and a Hub that answers runtime reads like this. */
function startFollower(answer: (spaceId: string) => Promise<HubRuntime>) {
  const startedAt = Date.now()
  const spaces = ['a', 'b', 'c', 'd', 'e'].map((name) => aSpace(name, 'RUNNING'))
  const snapshot = new Snapshot()
  snapshot.setAccounts([ALICE])
  snapshot.replace('alice', { spaces, hubIds: new Map(), unreadable: 0, otherOwners: [] }, 1, null)
  const reads: [string, number][] = []
  const relisted: number[] = []
  const relist = async () => {
    relisted.push(Date.now() - startedAt)
    return 'something' as const
  }
  const follower = createFollower({
    hub: {
      readRuntime(spaceId) {
        reads.push([spaceId, Date.now() - startedAt])
        return answer(spaceId)
      },
    },
    refresher: { relist },
    snapshot,
    pace: createPace(),
  })
  /** The state after the Hub accepted an action with this answer. */
  const act = (name: string, action: Action, stage: string) => {
    snapshot.patch(`alice/${name}`, runtimeOf(stage), { cause: 'action', by: ADMIN })
    follower.follow(`alice/${name}`, action, ADMIN)
  }
  const timesOf = (name: string) => reads.filter(([id]) => id === `alice/${name}`).map(([, ms]) => ms)
  return { follower, snapshot, relisted, act, timesOf }
}

const answering =
  (...stages: string[]) =>
  async () =>
    runtimeOf(stages.shift() ?? 'RUNNING')

/** Answers with these in turn, repeatedly. */
function repeating(reports: string[]): () => Promise<HubRuntime> {
  let turn = 0
  return async () => {
    const report = reports[turn++ % reports.length] ?? 'UNKNOWN'
    if (report === 'fails') throw new HubError('hub_unavailable', 'Down', { transient: true })
    return runtimeOf(report)
  }
}

describe('a Space that is followed', () => {
  it('has its changes attributed to who ran the action', async () => {
    const { snapshot, act } = startFollower(answering('APP_STARTING', 'PAUSED'))
    const changes: Pick<Change, 'cause' | 'by'>[] = []
    snapshot.changes.subscribe(({ cause, by }) => changes.push({ cause, by }))
    act('a', 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(MINUTE_MS)

    expect(changes).toEqual([
      { cause: 'action', by: ADMIN },
      { cause: 'follow', by: ADMIN },
      { cause: 'follow', by: ADMIN },
    ])
  })

  it('is read every 2 s until it settles', async () => {
    const { follower, snapshot, act, timesOf } = startFollower(
      answering('BUILDING', 'APP_STARTING', 'RUNNING'),
    )
    act('a', 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(MINUTE_MS)

    expect(timesOf('a')).toEqual([2_000, 4_000, 6_000])
    expect(snapshot.find('alice/a')?.space.stage).toBe('RUNNING')
    expect([follower.size(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('is not believed to have settled while the Hub may still report the previous stage', async () => {
    const { act, timesOf } = startFollower(answering())
    act('a', 'restart', 'RUNNING')
    await vi.advanceTimersByTimeAsync(MINUTE_MS)

    expect(timesOf('a')).toEqual([2_000, 4_000, 6_000, 8_000, 10_000])
  })

  it('is read less often after 90 s, and dropped after 10 minutes', async () => {
    const { follower, act, timesOf } = startFollower(async () => runtimeOf('BUILDING'))
    act('a', 'rebuild', 'BUILDING')
    await vi.advanceTimersByTimeAsync(30 * MINUTE_MS)

    const times = timesOf('a')
    const gaps = times.map((ms, index) => ms - (times[index - 1] ?? 0))
    expect(new Set(gaps.slice(0, 45))).toEqual(new Set([2_000]))
    expect(new Set(gaps.slice(45))).toEqual(new Set([10_000]))
    expect(times.at(-1)).toBe(10 * MINUTE_MS + 10_000)
    expect([follower.size(), vi.getTimerCount()]).toEqual([0, 0])
  })

  it('is read on time, however long another one takes', async () => {
    const never = new Promise<HubRuntime>(() => undefined)
    const { act, timesOf } = startFollower((id) => (id === 'alice/a' ? never : answering()()))
    act('a', 'restart', 'BUILDING')
    act('b', 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(2_000)
    act('c', 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(MINUTE_MS)

    expect([timesOf('a'), timesOf('b'), timesOf('c')]).toEqual([[2_000], [2_000], [4_000]])
  })

  it('is read through one listing when five of an account are followed', async () => {
    const { act, relisted, timesOf } = startFollower(answering())
    for (const name of ['a', 'b', 'c', 'd', 'e']) act(name, 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(2_000)

    expect(relisted).toEqual([2_000])
    expect(timesOf('a')).toEqual([])
  })

  it('is not read while the Hub’s Retry-After lasts', async () => {
    const refusals = [
      new HubError('hub_rate_limited', 'Slow down', { transient: true, retryAfterSeconds: 30 }),
    ]
    const { act, timesOf } = startFollower(async () => {
      const refusal = refusals.shift()
      if (refusal) throw refusal
      return runtimeOf('RUNNING')
    })
    act('a', 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)

    expect(timesOf('a')).toEqual([2_000, 32_000])
  })

  it('is not read again after a permanent failure', async () => {
    const { follower, act, timesOf } = startFollower(async () => {
      throw new HubError('space_not_found', 'Gone')
    })
    act('a', 'restart', 'BUILDING')
    await vi.advanceTimersByTimeAsync(MINUTE_MS)

    expect(timesOf('a')).toEqual([2_000])
    expect([follower.size(), vi.getTimerCount()]).toEqual([0, 0])
  })
})

describe('a follower, whatever the Hub reports', () => {
  const report = fc.constantFrom('BUILDING', 'RUNNING', 'PAUSED', 'UNKNOWN', 'fails')
  const followed = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    action: fc.constantFrom(...SIMPLE_ACTIONS),
    afterSeconds: fc.constantFrom(0, 5, 15, 30),
  })

  it('has a timer only while it follows, and nothing left after 10 minutes', async () => {
    const property = fc.asyncProperty(
      fc.array(report, { minLength: 1, maxLength: 30 }),
      fc.array(followed, { minLength: 1, maxLength: 4 }),
      async (reports, actions) => {
        const { follower, act } = startFollower(repeating(reports))
        for (let seconds = 0; seconds < 650; seconds += 5) {
          for (const { name, action } of actions.filter(({ afterSeconds }) => afterSeconds === seconds)) {
            act(name, action, 'BUILDING')
          }
          await vi.advanceTimersByTimeAsync(5_000)
          expect(vi.getTimerCount()).toBe(follower.size() > 0 ? 1 : 0)
        }
        expect(follower.size()).toBe(0)
      },
    )
    await fc.assert(property, { numRuns: 20 })
  })
})
