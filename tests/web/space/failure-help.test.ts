import { describe, expect, it } from 'vitest'
import { FAILURES } from '../../../shared/model/failure.ts'
import { failureWords, helpLink } from '../../../web/space-display/failure-help.ts'
import { aSpace } from '../support/a-space.ts'
import { chinese, english } from '../support/words.ts'

describe('failureWords', () => {
  it.each(FAILURES)('has its own label and advice for %s, in both languages', (failure) => {
    for (const { t } of [english, chinese]) {
      const words = failureWords(aSpace('a/b', { stage: 'PAUSED', failure }), t)
      expect(words?.label).toBeTruthy()
      expect(words?.help).toBeTruthy()
    }
  })

  it('does not suggest a pause if the limit is zero', () => {
    const quota = (limit: number) =>
      aSpace('a/b', {
        failure: 'quota',
        errorMessage: `Quota exceeded for flavor cpu-basic (requested=1): current=0, limit=${limit}`,
      })
    expect(failureWords(quota(3), english.t)?.help).toMatch(/^Pause another Space/)
    expect(failureWords(quota(0), english.t)?.help).toMatch(/Upgrade to a paid plan/)
  })

  it('says nothing about a Space that has not failed', () => {
    expect(failureWords(aSpace('a/b', { stage: 'PAUSED' }), english.t)).toBeNull()
  })
})

describe('helpLink', () => {
  it('leads to the log of the phase that failed', () => {
    expect(helpLink(aSpace('a/b', { failure: 'build' }))?.href).toBe('/spaces/a/b/logs?kind=build')
    expect(helpLink(aSpace('a/b', { failure: 'app' }))?.href).toBe('/spaces/a/b/logs')
    expect(helpLink(aSpace('a/b', { failure: 'app', sdk: 'static' }))).toBeNull()
    expect(helpLink(aSpace('a/b', { failure: 'config', stage: 'CONFIG_ERROR' }))?.href).toMatch(/README\.md$/)
  })
})
