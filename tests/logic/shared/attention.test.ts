import { describe, expect, it } from 'vitest'
import { type AttentionReason, attentionOf, STUCK_MS } from '../../../shared/model/attention.ts'
import type { Space } from '../../../shared/model/space.ts'

const NOW = Date.UTC(2026, 0, 1)
const healthy = { stage: 'RUNNING', disabled: false, failure: null, sha: 'a', runtimeSha: 'a' } as const

describe('why a Space needs attention', () => {
  it.each<[string, Partial<Space>, AttentionReason | null]>([
    ['it runs the latest commit', {}, null],
    ['its app crashed', { stage: 'RUNTIME_ERROR', failure: 'app' }, 'failed'],
    ['its build failed', { stage: 'BUILD_ERROR', failure: 'build' }, 'failed'],
    ['it has no app file', { stage: 'NO_APP_FILE', failure: 'config' }, 'failed'],
    ['the Hub paused it after a crash', { stage: 'PAUSED', failure: 'app' }, 'failed'],
    ['the Hub stopped it', { stage: 'PAUSED', failure: 'blocked' }, 'blocked'],
    ['the Hub has disabled it', { disabled: true }, 'blocked'],
    ['the quota is used up', { stage: 'PAUSED', failure: 'quota' }, 'quota'],
    ['its owner paused it', { stage: 'PAUSED' }, null],
    ['it sleeps, with a commit that never ran', { stage: 'SLEEPING', sha: 'b' }, null],
    ['it runs an older commit', { sha: 'b' }, 'outdated'],
    ['the newer commit is being built', { stage: 'RUNNING_BUILDING', sha: 'b' }, null],
    ['nobody knows which commit runs', { runtimeSha: null }, null],
    ['the Hub uses an unknown word', { stage: 'UNKNOWN' }, null],
  ])('%s', (_, given, reason) => {
    expect(attentionOf({ ...healthy, ...given })).toBe(reason)
  })

  it.each(['BUILDING', 'APP_STARTING', 'RUNNING_BUILDING'] as const)(
    '%s is stuck after half an hour, if the time is known',
    (stage) => {
      const reasonAfter = (ms: number) =>
        attentionOf({ ...healthy, stage }, { stageSince: NOW - ms, now: NOW })
      expect(reasonAfter(STUCK_MS)).toBe(null)
      expect(reasonAfter(STUCK_MS + 1)).toBe('stuck')
      expect(attentionOf({ ...healthy, stage }, { stageSince: null, now: NOW })).toBe(null)
      expect(attentionOf({ ...healthy, stage })).toBe(null)
    },
  )

  it('is never that the Hub is still deleting it', () => {
    expect(attentionOf({ ...healthy, stage: 'DELETING' }, { stageSince: 0, now: NOW })).toBe(null)
  })
})
