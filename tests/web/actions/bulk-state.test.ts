import { describe, expect, it } from 'vitest'
import { bulkResults, reduceBulk, startBulk } from '../../../web/actions/bulk/bulk-state.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { aSpace } from '../support/a-space.ts'

const [one, two, three] = [aSpace('a/one'), aSpace('a/two'), aSpace('a/three')] as const
const base = { action: 'restart', isQuiet: true } as const
const refusal = new ApiError({ code: 'hub_rejected', message: 'refused' })

describe('a bulk action', () => {
  it('ends with a result for each Space: failed, accepted, not tried', () => {
    let state = startBulk([one, two, three])
    state = reduceBulk(state, { type: 'result', outcome: { ...base, kind: 'accepted', space: two } })
    state = reduceBulk(state, {
      type: 'result',
      outcome: { ...base, kind: 'refused', space: one, error: refusal },
    })
    state = reduceBulk(state, { type: 'stop' })
    expect(state.phase).toBe('stopping')
    state = reduceBulk(state, { type: 'finish' })

    const { failed, accepted, untried } = bulkResults(state)
    expect(state.phase).toBe('finished')
    expect([failed, accepted].map((outcomes) => outcomes.map(({ space }) => space.id))).toEqual([
      ['a/one'],
      ['a/two'],
    ])
    expect(untried).toEqual([three])
  })

  it('does not count an action that may have worked as failed', () => {
    const lost = new ApiError({ code: 'outcome_unknown', message: 'no usable answer' })
    let state = startBulk([one, two])
    for (const [space, error] of [[one, lost] as const, [two, refusal] as const]) {
      state = reduceBulk(state, { type: 'result', outcome: { ...base, kind: 'refused', space, error } })
    }
    const { failed, unknown } = bulkResults(state)
    expect([failed, unknown].map((outcomes) => outcomes.map(({ space }) => space.id))).toEqual([
      ['a/two'],
      ['a/one'],
    ])
  })

  it('counts an action as done only if it ended as requested, and the rest as pending', () => {
    let state = startBulk([one, two, three])
    for (const space of [one, two, three]) {
      state = reduceBulk(state, { type: 'result', outcome: { ...base, kind: 'accepted', space } })
    }
    const flagged = { ...one, stage: 'PAUSED' } as const
    state = reduceBulk(state, {
      type: 'end',
      spaceId: 'a/one',
      end: { ...base, kind: 'settled', space: flagged },
    })
    state = reduceBulk(state, {
      type: 'end',
      spaceId: 'a/two',
      end: { ...base, kind: 'settled', space: two },
    })
    const { endedWrong, accepted } = bulkResults(state)
    expect(endedWrong.map(({ space }) => space)).toEqual([flagged])
    expect(accepted.map(({ space, end }) => [space.id, end])).toEqual([
      ['a/two', 'succeeded'],
      ['a/three', 'pending'],
    ])
  })

  it('keeps the results of the others when some are tried again', () => {
    let state = startBulk([one, two])
    state = reduceBulk(state, { type: 'result', outcome: { ...base, kind: 'accepted', space: two } })
    state = reduceBulk(state, {
      type: 'result',
      outcome: { ...base, kind: 'refused', space: one, error: refusal },
    })
    state = reduceBulk(reduceBulk(state, { type: 'finish' }), { type: 'retry', spaces: [one] })
    expect(state).toMatchObject({ phase: 'running', spaces: [one, two] })
    expect([...state.outcomes.keys()]).toEqual(['a/two'])
  })

  it('cannot be stopped once it has finished', () => {
    const finished = reduceBulk(startBulk([one]), { type: 'finish' })
    expect(reduceBulk(finished, { type: 'stop' })).toBe(finished)
  })
})
