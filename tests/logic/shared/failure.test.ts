import { describe, expect, it } from 'vitest'
import { failureOf } from '../../../shared/model/failure.ts'
import { STAGES, type Stage } from '../../../shared/model/stages.ts'

const QUOTA = 'Quota exceeded for flavor cpu-basic (requested=1): current=3, limit=3'
const REGISTRY =
  'Unexpected job error: unexpected status from HEAD request to https://spaces-registry.huggingface.tech/v2/x: 401 Unauthorized'

describe('why a Space is not up', () => {
  it.each<[Stage, string | null, string | null]>([
    ['PAUSED', QUOTA, 'quota'],
    ['RUNTIME_ERROR', QUOTA, 'quota'],
    ['PAUSED', 'You’ve reached your cpu-basic quota limit', 'quota'],
    ['PAUSED', 'Flagged as abusive', 'blocked'],
    ['PAUSED', 'Blocked by abuse-handler by rule: x', 'blocked'],
    ['RUNTIME_ERROR', 'RepoScanner', 'blocked'],
    ['PAUSED', 'This Space was suspended', 'blocked'],
    ['RUNTIME_ERROR', 'Scheduling failure: unable to schedule', 'capacity'],
    ['BUILD_ERROR', 'Scheduling failure: not enough hardware capacity', 'capacity'],
    ['RUNTIME_ERROR', 'Exit code: 128. Reason: failed to create containerd task: x', 'hub'],
    ['BUILD_ERROR', REGISTRY, 'hub'],
    ['RUNTIME_ERROR', 'Exit code: 1. Reason: x', 'app'],
    ['RUNTIME_ERROR', null, 'app'],
    ['PAUSED', 'Space failed to start. Exit code: 1', 'app'],
    ['BUILD_ERROR', 'Job failed with exit code: 1', 'build'],
    ['BUILD_ERROR', null, 'build'],
    ['CONFIG_ERROR', 'Missing configuration in README', 'config'],
    ['NO_APP_FILE', null, 'config'],
    ['PAUSED', null, null],
    ['PAUSED', 'Paused by its owner', null],
    ['SLEEPING', null, null],
    ['SLEEPING', 'RepoScanner', 'blocked'],
    ['STOPPED', 'Scheduling failure: unable to schedule', 'capacity'],
  ])('%s with %j is %s', (stage, errorMessage, failure) => {
    expect(failureOf({ stage, errorMessage })).toBe(failure)
  })

  it.each([
    'Exit code: 1. Reason: openai.RateLimitError: You exceeded your current quota, please check your plan',
    'Exit code: 1. Reason: 403 blocked by the firewall, see our terms of service',
    'Exit code: 1. Reason: the moderation endpoint was suspended',
    'openai.RateLimitError: You exceeded your current quota, please check your plan and billing details',
    'ModuleNotFoundError: No module named moderation',
    'requests.exceptions.HTTPError: 403: this IP is blocked by the firewall',
    'OSError: [Errno 122] Disk quota exceeded',
  ])('is the app itself if the app only mentions such a thing: %s', (errorMessage) => {
    expect(failureOf({ stage: 'RUNTIME_ERROR', errorMessage })).toBe('app')
    expect(failureOf({ stage: 'BUILD_ERROR', errorMessage })).toBe('build')
  })

  it.each(STAGES.filter((stage) => !/ERROR|NO_APP|PAUSED|STOPPED|SLEEPING/.test(stage)))(
    'is null while it is %s, even if an old error is left',
    (stage) => expect(failureOf({ stage, errorMessage: QUOTA })).toBeNull(),
  )
})
