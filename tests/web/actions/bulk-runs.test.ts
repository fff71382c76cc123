import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../../web/actions/action-center.ts'
import { createBulkRuns } from '../../../web/actions/bulk/bulk-runs.ts'
import { bulkResults, isOver } from '../../../web/actions/bulk/bulk-state.ts'
import { groupFailures } from '../../../web/actions/bulk/group-failures.ts'
import { keepRuns, recallRuns } from '../../../web/actions/bulk/runs-memory.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { createListeners } from '../../../web/state/listeners.ts'
import { aSpace } from '../support/a-space.ts'

const [one, two, three] = [aSpace('a/one'), aSpace('a/two'), aSpace('a/three')] as const
const refusal = new ApiError({ code: 'hub_unavailable', message: 'away', requestId: 'r1' })

/** A center whose actions are answered by the test. */
function start(kept = recallRuns()) {
  const outcomes = createListeners<[Outcome]>()
  const answers = new Map<string, (outcome: Outcome) => void>()
  const deselect = vi.fn()
  const onOver = vi.fn()
  const runs = createBulkRuns({
    center: {
      onOutcome: outcomes.subscribe,
      getDoing: () => null,
      run: (space) => new Promise((resolve) => answers.set(space.id, resolve)),
    },
    selection: { deselect },
    kept,
    onOver,
  })
  const base = { action: 'restart', isQuiet: true } as const
  return {
    runs,
    deselect,
    onOver,
    results: () => bulkResults(runs.getRuns()[0]?.state ?? expect.fail('no run')),
    accept(space: typeof one) {
      const outcome = { ...base, kind: 'accepted', space } as const
      outcomes.notify(outcome)
      answers.get(space.id)?.(outcome)
    },
    refuse: (space: typeof one, error: unknown) =>
      answers.get(space.id)?.({ ...base, kind: 'refused', space, error }),
    settle: (space: typeof one) => outcomes.notify({ ...base, kind: 'settled', space }),
  }
}

beforeEach(() => {
  const storage = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  })
  return () => vi.unstubAllGlobals()
})

describe('the bulk actions of a tab', () => {
  it('deselect what was accepted, and are over when all of that has settled', async () => {
    const { runs, accept, refuse, settle, deselect, onOver, results } = start()
    runs.start('restart', [one, two])
    accept(one)
    // It may settle while its own call is still returning.
    settle(one)
    refuse(two, refusal)
    await vi.waitFor(() => expect(onOver).toHaveBeenCalledOnce())
    expect(deselect.mock.calls).toEqual([[['a/one']]])
    expect(results()).toMatchObject({
      failed: [{ space: two }],
      accepted: [{ space: one, end: 'succeeded' }],
    })
  })

  it('wait no longer for a Space that was acted on again', async () => {
    const { runs, accept, results, onOver } = start()
    runs.start('restart', [one])
    accept(one)
    await vi.waitFor(() => expect(runs.getRuns()[0]?.state.phase).toBe('finished'))
    runs.start('restart', [one])
    accept(one)
    await vi.waitFor(() => expect(onOver).toHaveBeenCalledOnce())
    expect(results().accepted).toMatchObject([{ end: 'pending' }])
    expect(runs.getRuns().map(({ state }) => isOver(state))).toEqual([false, true])
  })

  it('send no more once they are stopped', async () => {
    const { runs, accept, results } = start()
    const many = Array.from({ length: 6 }, (_, index) => aSpace(`a/${index}`))
    runs.start('restart', many)
    const [run] = runs.getRuns()
    if (run) runs.stop(run)
    for (const space of many) accept(space)
    await vi.waitFor(() => expect(runs.getRuns()[0]?.state.phase).toBe('finished'))
    expect(results().accepted).toHaveLength(4)
    expect(results().untried).toHaveLength(2)
  })

  it('survive a reload: what was being sent may have worked, and what was accepted still ends', async () => {
    const before = start()
    before.runs.start('restart', [one, two, three])
    before.accept(one)
    before.refuse(three, refusal)
    await vi.waitFor(() => expect(before.results().failed).toHaveLength(1))
    keepRuns(before.runs.getRuns())

    const after = start()
    expect(after.results()).toMatchObject({
      accepted: [{ space: one, end: 'pending' }],
      unknown: [{ space: two, error: { code: 'outcome_unknown' } }],
      failed: [{ space: three, error: { code: 'hub_unavailable', requestId: 'r1' } }],
    })
    after.runs.catchUp([{ ...one, stage: 'RUNTIME_ERROR' }])
    expect(after.results().endedWrong).toMatchObject([{ space: { id: 'a/one', stage: 'RUNTIME_ERROR' } }])
    expect(after.onOver).toHaveBeenCalledOnce()
  })

  it('are none after something unreadable', () => {
    sessionStorage.setItem('bulk-runs', '[{"id":1}]')
    expect(recallRuns()).toEqual([])
  })

  it('group failures by their reason, the most frequent one first', () => {
    const refused = [one, two, three].map((space, index) => ({
      ...({ kind: 'refused', action: 'restart', isQuiet: true, space } as const),
      error: index === 0 ? new ApiError({ code: 'hub_quota', message: 'full' }) : refusal,
    }))
    expect(groupFailures(refused).map(({ code, refused: group }) => [code, group.length])).toEqual([
      ['hub_unavailable', 2],
      ['hub_quota', 1],
    ])
  })
})
