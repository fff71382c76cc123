import { expect, it } from 'vitest'
import { givesMetrics } from '../../shared/stages.ts'
import { aSpace } from './a-space.ts'

it('expects readings of what is up with a container: also while a new version builds, never of static files', () => {
  expect(givesMetrics(aSpace('ada/a'))).toBe(true)
  expect(givesMetrics(aSpace('ada/a', { stage: 'RUNNING_BUILDING' }))).toBe(true)
  expect(givesMetrics(aSpace('ada/a', { stage: 'BUILDING' }))).toBe(false)
  expect(givesMetrics(aSpace('ada/a', { sdk: 'static' }))).toBe(false)
})
