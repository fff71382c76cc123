import { describe, expect, it } from 'vitest'
import { createStageClock } from '../../../web/live/stages/stage-clock.ts'
import { aSpace } from '../support/a-space.ts'

it('knows the time in a state from the first change that it sees, and notifies its listeners', () => {
  let now = 1_000
  const stages = createStageClock(() => now)
  let notifications = 0
  stages.subscribe(() => {
    notifications += 1
  })

  stages.observe([aSpace('ada/a', { stage: 'BUILDING' })])
  expect(stages.start('ada/a')).toBeNull()
  now = 5_000
  stages.observe([aSpace('ada/a', { stage: 'RUNNING' })])
  now = 9_000
  stages.observe([aSpace('ada/a', { stage: 'RUNNING', title: 'another title' })])

  expect(stages.start('ada/a')).toEqual({ at: 5_000, isExact: true })
  expect(notifications).toBe(1)
})

it('continues with what the same tab has seen, unless the stage has changed', () => {
  const before = createStageClock(() => 5_000)
  before.observe([
    aSpace('ada/a', { stage: 'BUILDING' }),
    aSpace('ada/b', { stage: 'BUILDING' }),
    aSpace('ada/c'),
  ])
  before.observe([aSpace('ada/a'), aSpace('ada/b')])

  const after = createStageClock(() => 9_000, before.seen())
  after.observe([aSpace('ada/a'), aSpace('ada/b', { stage: 'PAUSED' }), aSpace('ada/c')])
  expect(['ada/a', 'ada/b', 'ada/c'].map((id) => after.start(id)?.at)).toEqual([5_000, 9_000, undefined])
})

describe('what the history says', () => {
  const start = (at: number, isExact = true) => ({ at, isExact })

  it('is known from the first second, and notifies the listeners', () => {
    const stages = createStageClock(() => 9_000)
    let notifications = 0
    stages.subscribe(() => {
      notifications += 1
    })
    const before = stages.told()
    stages.learn(new Map([['ada/a', start(1_000)]]))
    expect(stages.start('ada/a')).toEqual(start(1_000))
    expect(stages.start('ada/b')).toBeNull()
    expect(notifications).toBe(1)
    expect(stages.told()).not.toBe(before)
  })

  it('hides no newer change that was seen here, however late it comes', () => {
    const stages = createStageClock(() => 5_000)
    stages.observe([aSpace('ada/a', { stage: 'BUILDING' })])
    stages.observe([aSpace('ada/a')])
    stages.learn(new Map([['ada/a', start(1_000)]]))
    expect(stages.start('ada/a')).toEqual(start(5_000))
    stages.learn(new Map([['ada/a', start(7_000)]]))
    expect(stages.start('ada/a')).toEqual(start(7_000))
    stages.learn(new Map([['ada/a', start(8_000, false)]]))
    expect(stages.start('ada/a')).toEqual(start(5_000))
  })

  it('is forgotten with the session', () => {
    const stages = createStageClock(() => 5_000)
    stages.learn(new Map([['ada/a', start(1_000, false)]]))
    expect(stages.start('ada/a')).toEqual(start(1_000, false))
    stages.clear()
    expect(stages.start('ada/a')).toBeNull()
  })
})
