import { expect, it } from 'vitest'
import { givesMetrics, groupOf } from '../../../shared/model/stages.ts'
import { aSpace } from '../support/a-space.ts'

it('expects samples from a Space whose container is up, even while a new version builds, but never from a static one', () => {
  expect(givesMetrics(aSpace('ada/a'))).toBe(true)
  expect(givesMetrics(aSpace('ada/a', { stage: 'RUNNING_BUILDING' }))).toBe(true)
  expect(givesMetrics(aSpace('ada/a', { stage: 'BUILDING' }))).toBe(false)
  expect(givesMetrics(aSpace('ada/a', { sdk: 'static' }))).toBe(false)
  expect(givesMetrics(aSpace('ada/a', { disabled: true }))).toBe(false)
})

it('counts a Space that the Hub has disabled, or that has no app file, as failed', () => {
  expect(groupOf(aSpace('ada/a'))).toBe('running')
  expect(groupOf(aSpace('ada/a', { disabled: true }))).toBe('failed')
  expect(groupOf(aSpace('ada/a', { stage: 'NO_APP_FILE' }))).toBe('failed')
})
