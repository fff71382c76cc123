import { describe, expect, test } from 'vitest'
import type { AccountReport, ProbeResult } from '../../../worker/ledger/protocol.ts'
import { batchOf, changeOf, createRecorder, factsOf, MINUTE, NOON, reportOf } from './facts.ts'

const names = (count: number) => Array.from({ length: count }, (_, n) => `ada/app-${n}`)
const probe = (spaceId: string, at: number, outcome: ProbeResult['outcome'], words = 'HTTP 503') => ({
  ...{ spaceId, at, outcome, words },
})

describe('probes', () => {
  test('three failures in a row are an incident; a probe that could not look says nothing (B5.6)', () => {
    const { look, incidents, space } = createRecorder()
    const spaces = [factsOf('ada/app')]
    look(NOON, spaces)
    const outcomes = ['dead', 'alive', 'dead', 'blind', 'dead', 'blind', 'dead'] as const
    outcomes.forEach((outcome, minute) => {
      expect(incidents()).toEqual([])
      const at = NOON + (minute + 1) * MINUTE
      look(at, spaces, { probes: [probe('ada/app', at, outcome)] })
    })
    expect(incidents()).toMatchObject([
      { kind: 'unreachable', openedAt: NOON + 7 * MINUTE, errorMessage: 'HTTP 503', closedAt: null },
    ])
    expect(space('ada/app').part).toBe('down')
    const at = NOON + 8 * MINUTE
    look(at, spaces, { probes: [probe('ada/app', at, 'alive', 'HTTP 200')] })
    expect(incidents()).toMatchObject([{ closedAt: at }])
    expect(space('ada/app').part).toBe('up')
  })

  test('a Space that no longer serves cannot be unreachable', () => {
    const { look, incidents } = createRecorder()
    look(NOON, [factsOf('ada/app')])
    const probes = [1, 2, 3].map((second) => probe('ada/app', NOON + second * 1_000, 'dead'))
    look(NOON + MINUTE, [factsOf('ada/app')], { probes })
    look(NOON + 2 * MINUTE, [factsOf('ada/app', { stage: 'SLEEPING' })])
    expect(incidents()).toMatchObject([{ kind: 'unreachable', closedAt: NOON + 2 * MINUTE }])
  })

  test('a Space whose probe was removed is not unreachable for ever', () => {
    const { look, unprobe, incidents, space } = createRecorder()
    look(NOON, [factsOf('ada/app')])
    const dead = (seconds: number[]) =>
      seconds.map((second) => probe('ada/app', NOON + second * 1_000, 'dead'))
    look(NOON + MINUTE, [factsOf('ada/app')], { probes: dead([1, 2, 3]) })
    expect(space('ada/app').part).toBe('down')

    unprobe('ada/app')
    look(NOON + 2 * MINUTE, [factsOf('ada/app')])
    expect(incidents()).toMatchObject([{ kind: 'unreachable', closedAt: NOON + 2 * MINUTE }])
    expect(space('ada/app')).toMatchObject({ part: 'up', probeFailures: 0 })
  })

  test('our own view is no longer in doubt when nothing is probed', () => {
    const { look, record, incidents } = createRecorder()
    const spaces = names(5).map((id) => factsOf(id))
    look(NOON, spaces)
    look(NOON + MINUTE, spaces, { probes: names(5).map((id) => probe(id, NOON + MINUTE, 'dead')) })
    expect(incidents()).toMatchObject([{ account: '*', closedAt: null }])

    record(batchOf(NOON + 2 * MINUTE, [reportOf('ada', NOON + 2 * MINUTE, null)]))
    expect(incidents()).toMatchObject([{ closedAt: NOON + 2 * MINUTE }])
  })

  test('if most fail at once, our own view is in doubt: one incident, and none for the Spaces (B5.6)', () => {
    const { look, incidents, state } = createRecorder()
    const spaces = names(5).map((id) => factsOf(id))
    look(NOON, spaces)
    const lookWith = (minute: number, dead: number) => {
      const at = NOON + minute * MINUTE
      look(at, spaces, { probes: names(5).map((id, n) => probe(id, at, n < dead ? 'dead' : 'alive')) })
    }
    for (const minute of [1, 2, 3, 4]) lookWith(minute, 4)
    expect(incidents()).toMatchObject([{ kind: 'unreachable', spaceId: null, account: '*', closedAt: null }])
    lookWith(5, 1)
    expect(incidents()).toMatchObject([{ closedAt: NOON + 5 * MINUTE }])
    expect([...state().spaces.values()].map(({ probeFailures }) => probeFailures)).toEqual([1, 0, 0, 0, 0])
  })
})

describe('accounts', () => {
  const failing = (username: string, since: number, errorCode = 'hub_unavailable'): AccountReport =>
    reportOf(username, NOON, null, { failingSince: since, errorCode, errorMessage: `${errorCode}!` })
  const fine = (username: string, at: number) => reportOf(username, at, null)

  function start() {
    const recorder = createRecorder()
    const accounts = ['ada', 'bob'].map((name) => reportOf(name, NOON, [factsOf(`${name}/app`)]))
    recorder.record(batchOf(NOON, accounts))
    return recorder
  }

  test('one that cannot be listed for five minutes is an incident', () => {
    const { record, incidents } = start()
    record(batchOf(NOON + 5 * MINUTE, [failing('ada', NOON + MINUTE), fine('bob', NOON + 5 * MINUTE)]))
    expect(incidents()).toEqual([])
    record(batchOf(NOON + 7 * MINUTE, [failing('ada', NOON + MINUTE), fine('bob', NOON + 7 * MINUTE)]))
    expect(incidents()).toMatchObject([
      {
        kind: 'account',
        account: 'ada',
        spaceId: null,
        openedAt: NOON + 6 * MINUTE,
        errorMessage: 'hub_unavailable!',
      },
    ])
    record(
      batchOf(
        NOON + 8 * MINUTE,
        ['ada', 'bob'].map((name) => fine(name, NOON + 8 * MINUTE)),
      ),
    )
    expect(incidents()).toMatchObject([{ closedAt: NOON + 8 * MINUTE }])
  })

  test('if the Hub is down for all of them, that is one incident', () => {
    const { record, incidents } = start()
    const accounts = [failing('ada', NOON + MINUTE), failing('bob', NOON + 2 * MINUTE, 'hub_timeout')]
    record(batchOf(NOON + 6 * MINUTE, accounts))
    record(batchOf(NOON + 20 * MINUTE, accounts))
    expect(incidents()).toMatchObject([{ account: '*', openedAt: NOON + 6 * MINUTE, closedAt: null }])
    record(batchOf(NOON + 21 * MINUTE, [failing('ada', NOON + MINUTE), fine('bob', NOON + 21 * MINUTE)]))
    expect(incidents()).toMatchObject([
      { account: '*', closedAt: NOON + 21 * MINUTE },
      { account: 'ada', openedAt: NOON + 21 * MINUTE, closedAt: null },
    ])
  })

  test('refused tokens are not the Hub being down', () => {
    const { record, incidents } = start()
    const accounts = ['ada', 'bob'].map((name) => failing(name, NOON + MINUTE, 'hub_unauthorized'))
    record(batchOf(NOON + 6 * MINUTE, accounts))
    expect(incidents()).toMatchObject([{ account: 'ada' }, { account: 'bob' }])
  })
})

describe('an account whose Spaces are all paused at once', () => {
  const paused = (id: string) => factsOf(id, { stage: 'PAUSED', errorMessage: 'Flagged as abusive' })

  test('is one incident until one of them is no longer paused', () => {
    const { look, incidents, story } = createRecorder()
    look(
      NOON,
      names(3).map((id) => factsOf(id)),
    )
    look(NOON + MINUTE, names(3).map(paused))
    expect(incidents()).toMatchObject([
      { kind: 'account', account: 'ada', spaceId: null, errorMessage: 'Flagged as abusive', closedAt: null },
    ])
    look(NOON + 2 * MINUTE, [factsOf('ada/app-0'), ...names(3).slice(1).map(paused)])
    expect(incidents()[0]).toMatchObject({ closedAt: NOON + 2 * MINUTE })
    expect(story().slice(-2)).toEqual([
      'ada/app-1 incident.opened blocked',
      'ada/app-2 incident.opened blocked',
    ])
  })

  test('is none if fewer than three were paused, or if we did it', () => {
    const { look, incidents } = createRecorder()
    const idle = (id: string) => factsOf(id, { stage: 'PAUSED' })
    look(NOON, [...names(2).map((id) => factsOf(id)), idle('ada/app-2')])
    look(NOON + MINUTE, names(3).map(idle))
    look(
      NOON + 2 * MINUTE,
      names(3).map((id) => factsOf(id)),
    )
    const by = { kind: 'admin', name: 'root' } as const
    const changes = names(3).map((id, n) => changeOf(NOON + 2 * MINUTE + n + 1, idle(id), { by }))
    look(NOON + 3 * MINUTE, names(3).map(idle), { changes })
    expect(incidents()).toEqual([])
  })
})
