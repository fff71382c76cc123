import { describe, expect, it } from 'vitest'
import type { Probe } from '../../../shared/wire/watch.ts'
import { describeLastLook } from '../../../web/history/last-look.ts'
import { findDoubt } from '../../../web/pages/incidents/find-doubt.ts'
import {
  invalidFields,
  keepsAwake,
  NEW_PROBE,
  readDraft,
  toDraft,
} from '../../../web/pages/settings/watch/probes/probe-draft.ts'
import { ownProblems } from '../../../web/pages/settings/watch/use-watch-form.ts'
import { stoppedSince } from '../../../web/requests/history/watch-state.ts'
import { watchBanners } from '../../../web/shell/banners/watch-banners.ts'
import { aSpace } from '../support/a-space.ts'
import { chinese, english } from '../support/words.ts'

const at = (time: string) => Date.parse(`2026-01-01T${time}:00.000Z`)
const watchAt = (lastLook: string, now: string, everySeconds = 300) => ({
  everySeconds,
  lastLookAt: new Date(at(lastLook)).toISOString(),
  since: null,
  readAt: at(now),
})

describe('a watch that has stopped (B4.3)', () => {
  it('is one whose last look is older than three intervals', () => {
    expect(stoppedSince(watchAt('10:00', '10:05'))).toBe(null)
    expect(stoppedSince(watchAt('10:00', '10:15'))).toBe(null)
    expect(stoppedSince(watchAt('10:05', '11:10'))).toBe(at('10:05'))
    expect(stoppedSince(watchAt('10:05', '10:09', 60))).toBe(at('10:05'))
  })

  it('is not one that is off, or has not begun', () => {
    expect(stoppedSince(watchAt('10:00', '12:00', 0))).toBe(null)
    expect(stoppedSince({ ...watchAt('10:00', '12:00'), lastLookAt: null })).toBe(null)
  })

  it('is said in red, with the age of the last look', () => {
    const [banner, ...others] = watchBanners(watchAt('10:05', '10:52', 60), at('10:52'), english)
    expect(banner).toMatchObject({ tone: 'bad', level: 'system' })
    expect(banner?.text).toContain('the last look was 47m ago')
    expect(others).toEqual([])
    expect(watchBanners(watchAt('10:05', '10:06'), at('10:06'), english)).toEqual([])
    expect(watchBanners(undefined, at('10:06'), english)).toEqual([])
  })
})

describe('when the last look was', () => {
  const now = at('10:06')
  const watch = { ...watchAt('10:05', '10:06', 60), since: '2025-12-01T00:00:00.000Z' }

  it('is said; before the first look, when that is due; and that it is not known', () => {
    const say = (change: object) => describeLastLook({ ...watch, ...change }, now, english)
    expect(say({})).toBe('Last look 1m ago')
    expect(say({ lastLookAt: null, since: null })).toBe('The first look comes within 1 min.')
    expect(say({ lastLookAt: null, since: null, everySeconds: 900 })).toContain('within 15 min')
    expect(say({ lastLookAt: null })).toBe('When the last look was is not known right now.')
    expect(say({ everySeconds: 0 })).toContain('The watch is off')
    expect(describeLastLook({ ...watch, lastLookAt: null, since: null }, now, chinese)).toContain('1 分钟内')
  })

  it('decides whether no open incident means that all is well', () => {
    expect(findDoubt(watch, false)).toBe(null)
    expect(findDoubt(watch, true)).toBe('out-of-reach')
    expect(findDoubt(undefined, false)).toBe('not-known-yet')
    expect(findDoubt({ ...watch, lastLookAt: null }, false)).toBe('not-looked')
    expect(findDoubt({ ...watch, lastLookAt: null, since: null }, false)).toBe('not-looked')
    expect(findDoubt({ ...watch, readAt: at('11:00') }, false)).toBe('stopped')
  })
})

const probe: Probe = {
  spaceId: 'ada/app',
  path: '/health?a=1',
  expectStatus: 200,
  expectText: 'ok',
  everySeconds: 600,
  enabled: true,
}

describe('a probe', () => {
  it('is read back as it was typed', () => {
    expect(readDraft(toDraft(probe), true)).toEqual({ probe, invalid: new Set() })
  })

  it('names each field that is not accepted', () => {
    const invalidOf = (change: object) => [...readDraft({ ...toDraft(probe), ...change }, true).invalid]
    expect(invalidOf({ spaceId: 'ada' })).toEqual(['spaceId'])
    for (const path of ['', 'health', '//evil.example', '/a b', '/\\evil']) {
      expect(invalidOf({ path })).toEqual(['path'])
    }
    for (const status of ['99', '600', '2xx', '200.5'])
      expect(invalidOf({ status })).toEqual(['expectStatus'])
    for (const minutes of ['', '4', '5.5', '1441', 'x'])
      expect(invalidOf({ minutes })).toEqual(['everySeconds'])
    expect(invalidOf({ status: '', text: '' })).toEqual([])
    expect([...readDraft(NEW_PROBE, true).invalid]).toEqual(['spaceId'])
  })

  it('may have a period that the form cannot write, if it came from elsewhere', () => {
    expect(invalidFields({ ...probe, everySeconds: 330 })).toEqual([])
  })

  it('keeps paid hardware awake whose sleep time is shorter than twice its period (B5.3)', () => {
    const paid = { hardware: { current: 't4-small', requested: 't4-small' }, sleepTimeSeconds: 900 }
    expect(keepsAwake(aSpace('ada/app', paid), 600)).toBe(true)
    expect(keepsAwake(aSpace('ada/app', paid), 300)).toBe(false)
    expect(keepsAwake(aSpace('ada/app', { ...paid, neverSleeps: true }), 600)).toBe(false)
    expect(keepsAwake(aSpace('ada/app', { ...paid, sleepTimeSeconds: null }), 600)).toBe(false)
    expect(keepsAwake(aSpace('ada/app', { sleepTimeSeconds: 900 }), 600)).toBe(false)
  })
})

it('finds what is wrong with the settings by its path', () => {
  const settings = { everySeconds: 60, probes: [probe, { ...probe, path: 'x' }], deadManUrl: null } as const
  expect(ownProblems({ ...settings, probes: [...settings.probes] })).toEqual([
    { path: 'probes.1.path', words: null },
  ])
  expect(ownProblems({ everySeconds: 60, probes: [], deadManUrl: 'http://a.example' })).toEqual([
    { path: 'deadManUrl', words: null },
  ])
  expect(ownProblems({ everySeconds: 60, probes: [], deadManUrl: 'https://a.example/x' })).toEqual([])
})
