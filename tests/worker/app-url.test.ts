import { describe, expect, it } from 'vitest'
import { hubSpace } from '../../worker/hub/hub-space.ts'
import { toSpace } from '../../worker/hub/to-space.ts'

const urlOf = (fields: object) =>
  toSpace(hubSpace.parse({ name: 'ann/My_App.2', ...fields }), {
    endpoint: 'https://hub.test',
    hasToken: true,
  }).url

describe('the address of a Space’s app', () => {
  it('is its host, where the Hub names it', () => {
    expect(urlOf({ host: 'https://ann-my-app-2.hf.space', subdomain: 'other' })).toBe(
      'https://ann-my-app-2.hf.space',
    )
  })

  it('is a domain that is ready, and none that is not', () => {
    const domains = [
      { domain: 'old.example.com', stage: 'EXPIRED_CHALLENGE' },
      { domain: 'app.example.com', stage: 'READY' },
    ]

    expect(urlOf({ runtime: { stage: 'RUNNING', domains }, subdomain: 'ann-my-app-2' })).toBe(
      'https://app.example.com',
    )
    expect(urlOf({ runtime: { stage: 'RUNNING', domains: domains.slice(0, 1) } })).toBeNull()
  })

  it('is its subdomain, of another kind for a static Space', () => {
    expect(urlOf({ subdomain: 'ann-my-app-2' })).toBe('https://ann-my-app-2.hf.space')
    expect(urlOf({ subdomain: 'ann-my-app-2', sdk: 'static' })).toBe('https://ann-my-app-2.static.hf.space')
  })

  it('is never made up from the name', () => {
    expect(urlOf({})).toBeNull()
  })

  it.each(['javascript:alert(1)', 'http://plain.example.com', 'evil.example.com/x?'])(
    'is not taken from %s',
    (text) => {
      const domains = [{ domain: text, stage: 'READY' }]
      expect(urlOf({ host: text, subdomain: text, runtime: { stage: 'RUNNING', domains } })).toBeNull()
    },
  )
})
