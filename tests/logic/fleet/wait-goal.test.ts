import { describe, expect, it } from 'vitest'
import { judgeWait } from '../../../worker/fleet/commands/wait-goal.ts'
import { aSpace } from './hub-answers.ts'

const COMMIT = 'b'.repeat(40)
const LATER = { ageMs: 60_000, moved: false, isActing: false }
const running = (stage: string, fields: object) => ({ ...aSpace('a', stage), ...fields })

describe('a wait for a Space to settle', () => {
  it.each([
    ['RUNNING', 'reached'],
    ['BUILD_ERROR', 'reached'],
    ['PAUSED', 'reached'],
    ['RUNNING_BUILDING', 'waiting'],
    ['BUILDING', 'waiting'],
    ['DELETING', 'waiting'],
    ['SOMETHING_NEW', 'waiting'],
  ])('in stage %s: %s', (stage, verdict) => {
    expect(judgeWait(aSpace('a', stage), { commit: null }, LATER)).toBe(verdict)
  })

  it('is not over while one of our own actions is not', () => {
    const progress = { ...LATER, isActing: true }
    expect(judgeWait(aSpace('a', 'RUNNING'), { commit: null }, progress)).toBe('waiting')
  })
})

describe('a wait for a commit', () => {
  it.each([
    ['RUNNING', { runtimeSha: COMMIT }, 'reached'],
    ['RUNNING', { runtimeSha: COMMIT.toUpperCase() }, 'reached'],
    ['RUNNING_BUILDING', { runtimeSha: COMMIT }, 'reached'],
    ['RUNNING', { runtimeSha: null }, 'waiting'],
    ['RUNNING', { sha: COMMIT, runtimeSha: 'a'.repeat(40) }, 'waiting'],
    ['RUNNING', { sdk: 'static', sha: COMMIT }, 'reached'],
    ['RUNNING', { runtimeSha: COMMIT, disabled: true }, 'failed'],
    ['APP_STARTING', { runtimeSha: COMMIT }, 'waiting'],
    ['SLEEPING', { runtimeSha: COMMIT }, 'waiting'],
    ['CONFIG_ERROR', {}, 'failed'],
  ])('in stage %s with %o: %s', (stage, fields, verdict) => {
    expect(judgeWait(running(stage, fields), { commit: COMMIT }, LATER)).toBe(verdict)
  })

  it('takes a failure for its own if the Space moved since, or if it lasts', () => {
    const judge = (progress: object) =>
      judgeWait(aSpace('a', 'BUILD_ERROR'), { commit: COMMIT }, { ...LATER, ageMs: 0, ...progress })
    expect(judge({})).toBe('waiting')
    expect(judge({ moved: true })).toBe('failed')
    expect(judge({ ageMs: 15_000 })).toBe('failed')
  })
})
