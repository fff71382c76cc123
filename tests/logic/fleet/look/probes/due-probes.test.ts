import { describe, expect, it } from 'vitest'
import type { LastProbe } from '../../../../../worker/fleet/look/look-row.ts'
import { dueProbes, isProbeNews, nextLast } from '../../../../../worker/fleet/look/probes/due-probes.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE
const aProbe = (name: string, enabled = true) => ({
  ...{ spaceId: `Alice/${name}`, path: '/', expectStatus: null, expectText: null, everySeconds: 300 },
  enabled,
})
const lastAt = (minutesAgo: number, failures = 0): LastProbe => ({
  at: NOW - minutesAgo * MINUTE,
  outcome: failures > 0 ? 'dead' : 'alive',
  failures,
})
const result = (outcome: LastProbe['outcome']) => ({ spaceId: 'Alice/a', at: NOW, outcome, words: '' })

describe('probes that are due', () => {
  it('are those whose time has come, the longest unprobed first', () => {
    const probes = ['a', 'b', 'c', 'd'].map((name) => aProbe(name))
    const last = { 'alice/a': lastAt(5), 'alice/b': lastAt(4), 'alice/c': lastAt(60) }
    const due = dueProbes([...probes, aProbe('e', false)], last, NOW)
    expect(due.map(({ spaceId }) => spaceId)).toEqual(['Alice/d', 'Alice/c', 'Alice/a'])
  })

  it('are repeated each minute after a failure, until there is an incident', () => {
    const dueAfter = (last: LastProbe) => dueProbes([aProbe('a')], { 'alice/a': last }, NOW).length === 1
    expect(dueAfter(lastAt(1, 1))).toBe(true)
    expect(dueAfter(lastAt(1, 2))).toBe(true)
    expect(dueAfter(lastAt(0.5, 1))).toBe(false)
    expect(dueAfter(lastAt(1, 3))).toBe(false)
    expect(dueAfter(lastAt(5, 3))).toBe(true)
  })
})

describe('the last probe', () => {
  it('counts failures in a row, to which blind ones neither add nor put an end', () => {
    const outcomes = ['dead', 'blind', 'dead', 'alive', 'dead'] as const
    const failures: number[] = []
    let last: LastProbe | undefined
    for (const outcome of outcomes) {
      last = nextLast(last, result(outcome))
      failures.push(last.failures)
    }
    expect(failures).toEqual([1, 1, 2, 0, 1])
  })

  it('makes news of everything but an app that is still alive', () => {
    expect(isProbeNews(undefined, result('alive'))).toBe(true)
    expect(isProbeNews(lastAt(1), result('alive'))).toBe(false)
    expect(isProbeNews(lastAt(1, 1), result('alive'))).toBe(true)
    expect(isProbeNews(lastAt(1, 1), result('dead'))).toBe(true)
    expect(isProbeNews(lastAt(1), result('blind'))).toBe(true)
  })
})
