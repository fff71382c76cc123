import { describe, expect, it } from 'vitest'
import { failureOf } from '../../shared/failure.ts'

describe('why a Space is not up', () => {
  it.each([
    ['PAUSED', 'Quota exceeded for flavor cpu-basic (requested=1): current=4, limit=4', 'quota'],
    ['PAUSED', 'Flagged as abusive', 'blocked'],
    ['PAUSED', 'Blocked by abuse-handler by rule: miner', 'blocked'],
    ['SLEEPING', 'RepoScanner', 'blocked'],
    ['STOPPED', 'Scheduling failure: unable to schedule', 'capacity'],
    ['RUNTIME_ERROR', 'Scheduling failure: not enough hardware capacity', 'capacity'],
    ['RUNTIME_ERROR', 'Exit code: 128. Reason: failed to create containerd task: …', 'hub'],
    [
      'BUILD_ERROR',
      'Unexpected job error: unexpected status from HEAD request to https://spaces-registry.huggingface.tech/v2: 401 Unauthorized',
      'hub',
    ],
    ['RUNTIME_ERROR', 'Exit code: 1. Reason: Traceback', 'app'],
    ['STOPPED', 'Space failed to start. Exit code: 1', 'app'],
    ['RUNTIME_ERROR', null, 'app'],
    ['BUILD_ERROR', 'Job failed with exit code: 1', 'build'],
    ['CONFIG_ERROR', 'Missing configuration in README', 'config'],
    ['NO_APP_FILE', null, 'config'],
  ] as const)('is for %s “%s”: %s', (stage, errorMessage, failure) => {
    expect(failureOf({ stage, errorMessage })).toBe(failure)
  })

  it.each([
    ['PAUSED', null],
    ['SLEEPING', null],
    ['RUNNING', 'Quota exceeded for flavor cpu-basic (requested=1): current=4, limit=4'],
    ['BUILDING', 'Flagged as abusive'],
    ['UNKNOWN', 'Scheduling failure: unable to schedule'],
  ] as const)('is nothing for %s “%s”', (stage, errorMessage) => {
    expect(failureOf({ stage, errorMessage })).toBeNull()
  })

  it.each([
    'openai.RateLimitError: You exceeded your current quota, please check your plan and billing details',
    'ModuleNotFoundError: No module named moderation',
    'requests.exceptions.HTTPError: 403: this IP is blocked by the firewall',
  ])('takes the words of an app for the app’s own: %s', (errorMessage) => {
    expect(failureOf({ stage: 'RUNTIME_ERROR', errorMessage })).toBe('app')
  })
})
