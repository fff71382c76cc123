import { describe, expect, it } from 'vitest'
import { nextSteps, stepsBesideWhy } from '../../../web/space-display/next-steps.ts'
import { aSpace } from '../support/a-space.ts'

const URL_OF = 'https://a-b.hf.space'
const shortOf = (step: ReturnType<typeof nextSteps>[number]) =>
  step.kind === 'action' ? step.action : step.kind === 'link' ? step.key : step.kind

describe('what helps', () => {
  it.each([
    ['RUNTIME_ERROR', 'app', ['restart', 'openRunLog']],
    ['BUILD_ERROR', 'build', ['openBuildLog', 'rebuild']],
    ['RUNTIME_ERROR', 'hub', ['restart', 'openRunLog']],
    ['RUNTIME_ERROR', 'capacity', ['restart']],
    ['PAUSED', 'quota', ['running', 'resume']],
    ['PAUSED', 'blocked', ['writeToHub']],
    ['CONFIG_ERROR', 'config', ['openReadme']],
    ['NO_APP_FILE', 'config', ['openFiles']],
    ['PAUSED', null, ['resume']],
    ['SLEEPING', null, ['resume']],
    ['BUILDING', null, ['openBuildLog']],
    ['APP_STARTING', null, ['openRunLog']],
    ['RUNNING', null, ['app', 'restart']],
    ['UNKNOWN', null, []],
  ] as const)('in %s by %s: %j', (stage, failure, steps) => {
    const space = aSpace('a/b', { stage, failure, url: URL_OF, sha: 'x', runtimeSha: 'x' })
    expect(nextSteps(space).map(shortOf)).toEqual(steps)
  })

  it('begins with a restart for a Space that runs an old commit', () => {
    const space = aSpace('a/b', { stage: 'RUNNING', url: URL_OF, sha: 'new', runtimeSha: 'old' })
    expect(nextSteps(space).map(shortOf)).toEqual(['restart', 'app'])
  })

  it('is a word with the Hub for a disabled Space, and no app without an address', () => {
    expect(nextSteps(aSpace('a/b', { disabled: true })).map(shortOf)).toEqual(['writeToHub'])
    expect(
      nextSteps(aSpace('a/b', { stage: 'RUNNING', url: null, sha: 'x', runtimeSha: 'x' })).map(shortOf),
    ).toEqual(['restart'])
  })

  it.each([
    ['RUNTIME_ERROR', 'app', ['restart']],
    ['BUILD_ERROR', 'build', ['rebuild']],
    ['CONFIG_ERROR', 'config', ['openReadme']],
    ['PAUSED', 'quota', ['running', 'resume']],
    ['BUILDING', null, ['openBuildLog']],
  ] as const)('does not lead to the log twice beside a "Why?", in %s by %s: %j', (stage, failure, steps) => {
    expect(stepsBesideWhy(aSpace('a/b', { stage, failure })).map(shortOf)).toEqual(steps)
  })

  it('shows what uses up the quota of the account', () => {
    const [first] = nextSteps(aSpace('ada/b', { stage: 'PAUSED', failure: 'quota' }))
    expect(first).toEqual({ kind: 'running', href: '/?state=running&account=ada' })
  })
})
