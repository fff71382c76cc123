import { describe, expect, it } from 'vitest'
import type { Space } from '../../../../../shared/model/space.ts'
import { isProbed, probeTarget } from '../../../../../worker/fleet/look/probes/probe-target.ts'
import { aSpace } from '../../hub-answers.ts'

const HUB = 'https://{subdomain}.hf.space'
const spaceAt = (url: string | null, others: Partial<Space> = {}): Space => ({
  ...aSpace('app', 'RUNNING'),
  ...{ url, private: false },
  ...others,
})
const target = (space: Space, path = '/', appUrl: string | null = HUB) => {
  const found = probeTarget(space, { path }, appUrl)
  return found && { ...found, url: found.url.href }
}

describe('a probe goes', () => {
  it('to the address that the Hub names', () => {
    expect(target(spaceAt('https://alice-app.hf.space'), '/health?deep=1')).toEqual({
      ...{ url: 'https://alice-app.hf.space/health?deep=1', needsToken: false },
    })
    expect(target(spaceAt('https://alice-app.static.hf.space'))?.url).toBe(
      'https://alice-app.static.hf.space/',
    )
    expect(target(spaceAt(null))).toBeNull()
  })

  it('to another Hub’s apps', () => {
    const space = spaceAt('https://alice-app.hf.space', { private: true })
    expect(target(space, '/health', 'http://127.0.0.1:7080/apps/{subdomain}')).toEqual({
      ...{ url: 'http://127.0.0.1:7080/apps/alice-app/health', needsToken: true },
    })
    expect(target(space, '/', null)).toBeNull()
  })

  it('with a token only for a private Space, and never to a custom domain', () => {
    expect(target(spaceAt('https://alice-app.hf.space', { private: true }))?.needsToken).toBe(true)
    expect(target(spaceAt('https://demo.example.com', { private: true }))).toEqual({
      ...{ url: 'https://demo.example.com/', needsToken: false },
    })
    expect(target(spaceAt('https://hf.space.evil.example', { private: true }))?.needsToken).toBe(false)
  })

  it.each(['//evil.example', '/\\evil.example', '/../..', '/@evil.example', '/%2F%2Fevil.example'])(
    'never to another host by its path %s',
    (path) => {
      const found = target(spaceAt('https://alice-app.hf.space'), path)
      expect(new URL(found?.url ?? '').origin).toBe('https://alice-app.hf.space')
    },
  )

  it('only to a Space that serves: a visit would wake one that sleeps', () => {
    for (const stage of ['RUNNING', 'RUNNING_BUILDING', 'RUNNING_APP_STARTING'] as const) {
      expect(isProbed(spaceAt('https://a.hf.space', { stage }))).toBe(true)
    }
    for (const stage of ['SLEEPING', 'STOPPED', 'PAUSED', 'BUILDING', 'RUNTIME_ERROR', 'UNKNOWN'] as const) {
      expect(isProbed(spaceAt('https://a.hf.space', { stage }))).toBe(false)
    }
    expect(isProbed(spaceAt('https://a.hf.space', { disabled: true }))).toBe(false)
    expect(isProbed(spaceAt(null))).toBe(false)
  })
})
