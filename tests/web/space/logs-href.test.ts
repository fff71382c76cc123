import { describe, expect, it } from 'vitest'
import { logsHref, whyHref } from '../../../web/space-display/logs-href.ts'
import { logsBlock, manyLogsHref } from '../../../web/space-display/many-logs-href.ts'
import { aSpace } from '../support/a-space.ts'

const broken = aSpace('ada/a', { stage: 'BUILD_ERROR', failure: 'build' })
const crashed = aSpace('ada/b', { stage: 'RUNTIME_ERROR', failure: 'app' })
const still = aSpace('ada/c', { sdk: 'static' })
const disabled = aSpace('ada/d', { disabled: true })

describe('logsHref', () => {
  it('leads to the build log while that is what matters, or else to the run log', () => {
    expect(logsHref(aSpace('ada/a'))).toBe('/spaces/ada/a/logs')
    expect(logsHref(aSpace('ada/a', { stage: 'BUILDING' }))).toBe('/spaces/ada/a/logs?kind=build')
    expect(logsHref(broken)).toBe('/spaces/ada/a/logs?kind=build')
    expect(logsHref(crashed)).toBe('/spaces/ada/b/logs')
  })

  it('leads nowhere for a Space without logs', () => {
    expect(logsHref(still)).toBeNull()
    expect(logsHref(disabled)).toBeNull()
  })
})

describe('whyHref', () => {
  it('leads to the log of a failed Space only', () => {
    expect(whyHref(broken)).toBe('/spaces/ada/a/logs?kind=build')
    expect(whyHref(crashed)).toBe('/spaces/ada/b/logs')
    expect(whyHref(aSpace('ada/a', { stage: 'PAUSED', failure: 'quota' }))).toBe('/spaces/ada/a/logs')
    expect(whyHref(aSpace('ada/a', { stage: 'BUILDING' }))).toBeNull()
    expect(whyHref(aSpace('ada/a', { failure: 'app', sdk: 'static' }))).toBeNull()
  })
})

describe('manyLogsHref', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => aSpace(`bob/s${index}`))

  it('shows the logs of two to four Spaces together, in their order', () => {
    expect(manyLogsHref([crashed, broken])).toBe('/logs?spaces=ada/b,ada/a&build=ada/a')
    expect(manyLogsHref(many(4))).toBe('/logs?spaces=bob/s0,bob/s1,bob/s2,bob/s3')
    expect(logsBlock(many(4))).toBeNull()
  })

  it('leaves out Spaces without a log, and shows the log that matters of a single one', () => {
    expect(manyLogsHref([broken, still, disabled])).toBe('/spaces/ada/a/logs?kind=build')
    expect(manyLogsHref([still, ...many(4)])).toBe('/logs?spaces=bob/s0,bob/s1,bob/s2,bob/s3')
  })

  it.each([
    ['none', []],
    ['none', [still, disabled]],
    ['tooMany', many(5)],
  ] as const)('shows nothing, and says why: %s', (block, spaces) => {
    expect(manyLogsHref(spaces)).toBeNull()
    expect(logsBlock(spaces)).toBe(block)
  })
})
