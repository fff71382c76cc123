import { expect, it } from 'vitest'
import { createStageClock } from '../../../web/live/stages/stage-clock.ts'
import { toBands } from '../../../web/pages/space/charts/bands.ts'
import { aSpace } from '../support/a-space.ts'

it('draws what the page has seen beside running, within the time of the charts', () => {
  let now = 0
  const stages = createStageClock(() => now)
  for (const [at, stage] of [
    [0, 'RUNNING'],
    [10, 'RUNNING_BUILDING'],
    [20, 'RUNTIME_ERROR'],
    [30, 'APP_STARTING'],
    [40, 'RUNNING'],
  ] as const) {
    now = at
    stages.observe([aSpace('ada/a', { stage })])
  }
  const trail = stages.trail('ada/a')
  expect(toBands(trail, [5, 100]).map(({ from, to, group }) => [from, to, group])).toEqual([
    [10, 20, 'running'],
    [20, 30, 'failed'],
    [30, 40, 'building'],
  ])
  expect(toBands(trail, [25, 35]).map(({ from, to }) => [from, to])).toEqual([
    [25, 30],
    [30, 35],
  ])
  expect(toBands(trail, [50, 60])).toEqual([])
  expect(toBands([], [0, 60])).toEqual([])
})

it('draws the stage that a page began with, if it was another', () => {
  const stages = createStageClock(() => 50)
  stages.observe([aSpace('ada/a', { stage: 'APP_STARTING' })])
  stages.observe([aSpace('ada/a', { stage: 'RUNNING' })])
  expect(toBands(stages.trail('ada/a'), [0, 60])).toMatchObject([{ from: 0, to: 50, stage: 'APP_STARTING' }])
})
