import { describe, expect, test } from 'vitest'
import { dueAt } from '../../../worker/ledger/rules/due-at.ts'
import { wantedLogs } from '../../../worker/ledger/rules/incidents/wanted-logs.ts'
import { dayPartOf } from '../../../worker/ledger/rules/time/day-part.ts'
import { changeOf, createRecorder, factsOf, MINUTE, NOON } from './facts.ts'

const app = (rest: Parameters<typeof factsOf>[1] = {}) => [factsOf('ada/app', rest)]

describe('a failure', () => {
  test('stays one incident while the Space builds and fails again, and closes when it serves', () => {
    const { look, incidents } = createRecorder()
    look(NOON, app())
    look(NOON + MINUTE, app({ stage: 'RUNTIME_ERROR' }))
    look(NOON + 2 * MINUTE, app({ stage: 'BUILDING' }))
    look(NOON + 3 * MINUTE, app({ stage: 'BUILD_ERROR' }))
    expect(incidents()).toMatchObject([
      { kind: 'failed', openedAt: NOON + MINUTE, closedAt: null, changes: 2 },
    ])
    look(NOON + 4 * MINUTE, app({ stage: 'RUNNING_APP_STARTING' }))
    expect(incidents()).toMatchObject([{ closedAt: NOON + 4 * MINUTE, changes: 3 }])
  })

  test.each([
    ['SLEEPING', null],
    ['PAUSED', null],
    ['STOPPED', null],
  ] as const)('is over in %s without a reason', (stage, errorMessage) => {
    const { look, incidents } = createRecorder()
    look(NOON, app({ stage: 'RUNTIME_ERROR' }))
    look(NOON + MINUTE, app({ stage, errorMessage }))
    expect(incidents()).toMatchObject([{ closedAt: NOON + MINUTE }])
  })

  test('is blocked if the Hub says so, also if it is disabled, and none without an app', () => {
    const { look, story } = createRecorder()
    look(NOON, [
      factsOf('ada/abuse', { stage: 'PAUSED', errorMessage: 'Flagged as abusive' }),
      factsOf('ada/disabled', { disabled: true }),
      factsOf('ada/empty', { stage: 'NO_APP_FILE' }),
    ])
    expect(story()).toEqual(['ada/abuse incident.opened blocked', 'ada/disabled incident.opened blocked'])
  })

  test('after one of our own actions is an incident like any other', () => {
    const { look, story } = createRecorder()
    look(NOON, app())
    const by = { kind: 'key', name: 'ci' } as const
    const changes = [
      changeOf(NOON + 1_000, factsOf('ada/app', { stage: 'BUILDING' }), { by }),
      changeOf(NOON + 2_000, factsOf('ada/app', { stage: 'PAUSED' }), { by }),
    ]
    look(NOON + MINUTE, app({ stage: 'PAUSED' }), { changes })
    expect(story()).toEqual(['ada/app BUILDING', 'ada/app PAUSED'])
    look(NOON + 2 * MINUTE, app({ stage: 'PAUSED', errorMessage: 'Flagged as abusive' }))
    expect(story().at(-1)).toBe('ada/app incident.opened blocked')
  })
})

describe('what takes too long', () => {
  test('a build is stuck after 30 minutes, which is when the Ledger is due', () => {
    const { look, incidents, state, space } = createRecorder()
    look(NOON, app())
    look(NOON + MINUTE, app({ stage: 'BUILDING' }))
    const due = NOON + 31 * MINUTE
    expect(dueAt(state(), NOON + MINUTE)).toBe(due)
    look(due - 1, app({ stage: 'BUILDING' }))
    expect(incidents()).toEqual([])
    look(due + 5_000, app({ stage: 'BUILDING' }))
    expect(incidents()).toMatchObject([{ kind: 'stuck', openedAt: due, closedAt: null }])
    expect(space('ada/app')).toMatchObject({ part: 'down', countedUntil: due })
    look(due + MINUTE, app())
    expect(incidents()).toMatchObject([{ closedAt: due + MINUTE, changes: 1 }])
    expect(space('ada/app').part).toBe('up')
  })

  test('a Space that was building at the first look counts from then on', () => {
    const { look, incidents } = createRecorder()
    look(NOON, app({ stage: 'APP_STARTING' }))
    look(NOON + 30 * MINUTE, app({ stage: 'APP_STARTING' }))
    expect(incidents()).toMatchObject([{ kind: 'stuck', openedAt: NOON + 30 * MINUTE }])
  })

  test('a stuck build is no outage while the previous version serves', () => {
    const { look, space, incidents } = createRecorder()
    look(NOON, app({ stage: 'RUNNING_BUILDING' }))
    look(NOON + 31 * MINUTE, app({ stage: 'RUNNING_BUILDING' }))
    expect(incidents()).toMatchObject([{ kind: 'stuck' }])
    expect(space('ada/app').part).toBe('up')
  })

  test('a pushed commit that does not run for 30 minutes is outdated, however often one is pushed', () => {
    const { look, incidents, space } = createRecorder()
    look(NOON, app())
    look(NOON + MINUTE, app({ sha: 'c2' }))
    look(NOON + 20 * MINUTE, app({ sha: 'c3' }))
    expect(incidents()).toEqual([])
    look(NOON + 31 * MINUTE, app({ sha: 'c3' }))
    expect(incidents()).toMatchObject([{ kind: 'outdated', openedAt: NOON + 31 * MINUTE }])
    expect(space('ada/app').part).toBe('up')
    look(NOON + 32 * MINUTE, app({ sha: 'c3', runtimeSha: 'c3' }))
    expect(incidents()).toMatchObject([{ closedAt: NOON + 32 * MINUTE }])
  })
})

describe('the log of an incident', () => {
  test('is wanted while it is new: the build log of a failed or stuck build, else the run log', () => {
    const { look, state } = createRecorder()
    look(NOON, [
      factsOf('ada/build', { stage: 'BUILD_ERROR' }),
      factsOf('ada/run', { stage: 'RUNTIME_ERROR' }),
      factsOf('ada/abuse', { stage: 'PAUSED', errorMessage: 'Flagged as abusive' }),
    ])
    expect(wantedLogs(state(), NOON)).toEqual([
      { incidentId: '1', spaceId: 'ada/build', kind: 'build' },
      { incidentId: '2', spaceId: 'ada/run', kind: 'run' },
    ])
    expect(wantedLogs(state(), NOON + 15 * MINUTE)).toEqual([])
  })

  test('is wanted of ten incidents at most', () => {
    const { look, state } = createRecorder()
    look(
      NOON,
      Array.from({ length: 12 }, (_, n) => factsOf(`ada/app-${n}`, { stage: 'RUNTIME_ERROR' })),
    )
    expect(wantedLogs(state(), NOON)).toHaveLength(10)
  })
})

describe('what a second counts as (B4.7)', () => {
  test.each([
    [{ stage: 'RUNNING' }, [], 'up'],
    [{ stage: 'RUNNING_BUILDING' }, [], 'up'],
    [{ stage: 'SLEEPING' }, [], 'up'],
    [{ stage: 'STOPPED' }, [], 'up'],
    [{ stage: 'PAUSED' }, [], 'idle'],
    [{ stage: 'PAUSED', errorMessage: 'Flagged as abusive' }, [], 'down'],
    [{ stage: 'RUNNING', disabled: true }, ['blocked'], 'idle'],
    [{ stage: 'NO_APP_FILE' }, [], 'idle'],
    [{ stage: 'DELETING' }, [], 'idle'],
    [{ stage: 'BUILDING' }, [], 'building'],
    [{ stage: 'BUILDING' }, ['failed'], 'building'],
    [{ stage: 'BUILDING' }, ['stuck'], 'down'],
    [{ stage: 'RUNNING_BUILDING' }, ['stuck'], 'up'],
    [{ stage: 'BUILDING' }, ['quota'], 'building'],
    [{ stage: 'APP_STARTING' }, ['blocked'], 'building'],
    [{ stage: 'RUNNING' }, ['unreachable'], 'down'],
    [{ stage: 'RUNNING' }, ['outdated'], 'up'],
    [{ stage: 'CONFIG_ERROR' }, ['failed'], 'down'],
    [{ stage: 'UNKNOWN' }, [], 'unknown'],
  ] as const)('%o with %o is %s', (facts, open, part) => {
    expect(dayPartOf(factsOf('ada/app', facts), open)).toBe(part)
  })
})
