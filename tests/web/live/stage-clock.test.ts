import { expect, it } from 'vitest'
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
  expect(stages.since('ada/a')).toBeNull()
  now = 5_000
  stages.observe([aSpace('ada/a', { stage: 'RUNNING' })])
  now = 9_000
  stages.observe([aSpace('ada/a', { stage: 'RUNNING', title: 'another title' })])

  expect(stages.since('ada/a')).toBe(5_000)
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
  expect(['ada/a', 'ada/b', 'ada/c'].map(after.since)).toEqual([5_000, 9_000, null])
})
