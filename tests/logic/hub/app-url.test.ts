import { describe, expect, it } from 'vitest'
import { readRuntime } from '../../../worker/hub/vocabulary/hub-runtime.ts'
import { readSpace } from '../../../worker/hub/vocabulary/hub-space.ts'
import { toSpace, withRuntime } from '../../../worker/hub/vocabulary/to-space.ts'
import { createMask } from '../../../worker/mask.ts'

const mask = createMask()

function map(fields: object) {
  const hub = readSpace({ id: 'ann/My_App.2', ...fields }, mask)
  if (!hub) throw new Error('This is no Space')
  return toSpace(hub, { endpoint: 'https://hub.test', hasToken: true })
}
const urlOf = (fields: object) => map(fields).url
const withDomains = (domains: unknown, more: object = {}) =>
  urlOf({ runtime: { stage: 'RUNNING', domains }, ...more })
const ready = (domain: string) => ({ domain, stage: 'READY' })

describe('the address of a Space’s app', () => {
  it('is its subdomain, on a different domain for a static Space', () => {
    expect(urlOf({ subdomain: 'ann-my-app-2' })).toBe('https://ann-my-app-2.hf.space')
    expect(urlOf({ subdomain: 'Ann-My-App-2' })).toBe('https://ann-my-app-2.hf.space')
    expect(urlOf({ subdomain: 'ann-my-app-2', sdk: 'static' })).toBe('https://ann-my-app-2.static.hf.space')
  })

  it('is the subdomain even if there is a host, a custom domain or the domain of an old name', () => {
    const domains = [ready('app.example.com'), ready('old-name.hf.space')]

    expect(withDomains(domains, { subdomain: 'ann-new', host: 'https://other.hf.space' })).toBe(
      'https://ann-new.hf.space',
    )
  })

  it('is the host when there is no subdomain', () => {
    expect(urlOf({ host: 'https://ann-my-app-2.hf.space' })).toBe('https://ann-my-app-2.hf.space')
    expect(urlOf({ host: 'https://ann.hf.space/path?x=1' })).toBe('https://ann.hf.space')
  })

  it('is a domain that is ready, the Hub’s own first', () => {
    const expired = { domain: 'old.example.com', stage: 'EXPIRED_CHALLENGE' }

    expect(withDomains([expired, ready('app.example.com'), ready('ann.hf.space')])).toBe(
      'https://ann.hf.space',
    )
    expect(withDomains([expired, ready('app.example.com')])).toBe('https://app.example.com')
    expect(withDomains([expired])).toBeNull()
  })

  it('is never derived from the name', () => {
    expect(urlOf({})).toBeNull()
  })

  it.each(['javascript:alert(1)', 'http://plain.example.com', 'evil.example.com/x?', 'https://me@evil.test'])(
    'is not taken from %s',
    (text) => {
      expect(withDomains([ready(text)], { host: text, subdomain: text })).toBeNull()
    },
  )
})

describe('the address after a runtime update', () => {
  const patch = (before: object, domains?: unknown) => {
    const runtime = readRuntime({ stage: 'RUNNING', domains }, mask)
    if (!runtime) throw new Error('This is no runtime')
    return withRuntime(map(before), runtime).url
  }
  const old = { runtime: { stage: 'RUNNING', domains: [ready('old.hf.space')] } }

  it('changes when its domain is gone or no longer ready', () => {
    expect(patch(old, [ready('new.hf.space')])).toBe('https://new.hf.space')
    expect(patch(old, [{ domain: 'old.hf.space', stage: 'PENDING' }, ready('new.hf.space')])).toBe(
      'https://new.hf.space',
    )
    const custom = { runtime: { stage: 'RUNNING', domains: [ready('app.example.com')] } }
    expect(patch(custom, [])).toBeNull()
  })

  it('stays if it came from the subdomain, or if the runtime names no domains', () => {
    expect(patch({ subdomain: 'ann' }, [ready('old.hf.space')])).toBe('https://ann.hf.space')
    expect(patch(old)).toBe('https://old.hf.space')
    expect(patch(old, [ready('new.hf.space'), ready('old.hf.space')])).toBe('https://old.hf.space')
  })

  it('is filled in when it was missing', () => {
    expect(patch({}, [ready('new.hf.space')])).toBe('https://new.hf.space')
  })
})
