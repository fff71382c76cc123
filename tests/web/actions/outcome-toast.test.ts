import { describe, expect, it } from 'vitest'
import { outcomeToast } from '../../../web/actions/outcome/outcome-toast.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { aSpace } from '../support/a-space.ts'
import { english } from '../support/words.ts'

const base = { action: 'restart', isQuiet: false } as const

describe('outcomeToast', () => {
  it('follows one Space in one toast', () => {
    const accepted = outcomeToast(
      { ...base, kind: 'accepted', space: aSpace('a/b', { title: 'Demo' }) },
      english,
    )
    const settled = outcomeToast(
      { ...base, kind: 'settled', space: aSpace('a/b', { title: 'Demo' }) },
      english,
    )
    expect(accepted).toMatchObject({ tone: 'info', title: 'Restarting Demo' })
    expect(settled?.href).toBe('/spaces/a/b')
    expect(settled).toMatchObject({ id: accepted?.id, tone: 'good', title: 'Demo is running' })
  })

  it('says that a Space did not come up, with the reason and advice', () => {
    const space = aSpace('a/b', { stage: 'BUILD_ERROR', failure: 'build', errorMessage: 'exit code 1' })
    const toast = outcomeToast({ ...base, kind: 'settled', space }, english)
    expect(toast).toMatchObject({ tone: 'bad', title: 'b did not come up', quote: { text: 'exit code 1' } })
    expect(toast?.text).toMatch(/^The build failed\. Read the build log/)
  })

  it.each([
    [{ stage: 'BUILD_ERROR', failure: 'build' }, '/spaces/a/b/logs?kind=build', 'Open the build log'],
    [{ stage: 'RUNTIME_ERROR', failure: 'app' }, '/spaces/a/b/logs', 'Open the run log'],
    [{ stage: 'PAUSED', failure: 'quota' }, '/spaces/a/b', undefined],
    [{ stage: 'CONFIG_ERROR', failure: 'config' }, '/spaces/a/b', undefined],
  ] as const)('leads to the log if that says why: %o', (given, href, hrefLabel) => {
    const toast = outcomeToast({ ...base, kind: 'settled', space: aSpace('a/b', given) }, english)
    expect([toast?.href, toast?.hrefLabel]).toEqual([href, hrefLabel])
  })

  it.each([
    [
      'restart',
      { stage: 'PAUSED', failure: 'blocked', errorMessage: 'Flagged as abusive' },
      /Stopped by Hugging Face.*does not help/,
    ],
    ['resume', { stage: 'PAUSED', failure: 'quota', errorMessage: 'Quota exceeded' }, /Quota used up/],
    ['rebuild', { stage: 'STOPPED' }, /It ended as “Stopped”/],
    [
      'restart',
      { stage: 'SLEEPING', failure: 'capacity', errorMessage: 'Scheduling failure' },
      /no free hardware/,
    ],
    ['restart', { stage: 'NO_APP_FILE', failure: 'config' }, /no app file/],
    ['resume', { stage: 'RUNNING', disabled: true }, /Disabled by Hugging Face/],
    ['pause', { stage: 'RUNNING' }, /It ended as “Running”/],
    ['pause', { stage: 'SLEEPING' }, /It ended as “Sleeping”/],
  ] as const)('has failed: a %s that ends as %o', (action, given, text) => {
    const toast = outcomeToast(
      { action, isQuiet: false, kind: 'settled', space: aSpace('a/b', given) },
      english,
    )
    expect(toast).toMatchObject({
      tone: 'bad',
      title: action === 'pause' ? 'b was not paused' : 'b did not come up',
    })
    expect(toast?.text).toMatch(text)
    if ('errorMessage' in given) expect(toast?.quote?.text).toBe(given.errorMessage)
  })

  it('shows success only for the requested outcome', () => {
    const paused = aSpace('a/b', { stage: 'PAUSED' })
    expect(
      outcomeToast({ action: 'pause', isQuiet: false, kind: 'settled', space: paused }, english)?.tone,
    ).toBe('good')
    expect(outcomeToast({ ...base, kind: 'settled', space: paused }, english)?.tone).toBe('bad')
  })

  it.each([
    ['BUILDING', /build log/],
    ['APP_STARTING', /container log.*app_port.*HEAD/],
    ['UNKNOWN', /“Unknown”/],
  ] as const)('names the right log for one that does not settle in %s, and stays', (stage, text) => {
    const toast = outcomeToast({ ...base, kind: 'slow', space: aSpace('a/b', { stage }) }, english)
    expect(toast?.tone).toBe('warn')
    expect(toast?.text).toMatch(text)
  })

  it('offers the request id to copy when an action is refused', () => {
    const error = new ApiError({ code: 'hub_forbidden', message: 'quota reached', requestId: 'r-1' })
    const toast = outcomeToast({ ...base, kind: 'refused', space: aSpace('a/b'), error }, english)
    expect(toast?.hrefLabel).toBeUndefined()
    expect(toast).toMatchObject({
      tone: 'bad',
      href: '/spaces/a/b',
      title: 'Restart failed: b',
      quote: { text: 'quota reached' },
      copy: { text: 'r-1' },
    })
  })

  it.each(['outcome_unknown', 'hub_timeout', 'timeout', 'gateway', 'unreachable'] as const)(
    'does not report an action as failed if it may have worked: %s',
    (code) => {
      const error = new ApiError({ code, message: 'no usable answer' })
      const toast = outcomeToast({ ...base, kind: 'refused', space: aSpace('a/b'), error }, english)
      expect(toast).toMatchObject({ tone: 'warn', title: 'Restart, outcome unknown: b' })
      expect(toast?.text).toMatch(/may have worked/)
    },
  )

  it('is silent for one Space of a bulk action, whose result is in the list', () => {
    const space = aSpace('a/b')
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'accepted', space }, english)).toBeNull()
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'settled', space }, english)).toBeNull()
    const failed = aSpace('a/b', { stage: 'BUILD_ERROR' })
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'settled', space: failed }, english)).toBeNull()
    expect(outcomeToast({ ...base, isQuiet: true, kind: 'refused', space, error: 1 }, english)).toBeNull()
  })
})
