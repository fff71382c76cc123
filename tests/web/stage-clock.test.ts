import { expect, it } from 'vitest'
import { createStageClock } from '../../web/live/stage-clock.ts'
import { aSpace } from './a-space.ts'

it('knows the time in a state from the first change that it has seen, and tells who listens', () => {
  let now = 1_000
  const stages = createStageClock(() => now)
  let heard = 0
  stages.subscribe(() => {
    heard += 1
  })

  stages.observe([aSpace('ada/a', { stage: 'BUILDING' })])
  expect(stages.since('ada/a')).toBeNull()
  now = 5_000
  stages.observe([aSpace('ada/a', { stage: 'RUNNING' })])
  now = 9_000
  stages.observe([aSpace('ada/a', { stage: 'RUNNING', title: 'another title' })])

  expect(stages.since('ada/a')).toBe(5_000)
  expect(heard).toBe(1)
})
