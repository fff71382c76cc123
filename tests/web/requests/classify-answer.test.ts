import { describe, expect, it } from 'vitest'
import { classifyAnswer } from '../../../web/requests/transport/classify-answer.ts'

const html = { contentType: 'text/html; charset=utf-8', mitigated: null, body: '<html><form>Log in</form>' }
const text = { contentType: 'text/plain', mitigated: null, body: '' }
const json = { contentType: 'application/json', mitigated: null, body: '{"odd":true}' }

describe('an answer that is not the server’s', () => {
  it.each([
    ['a redirect that was not followed', { ...text, status: 0 }],
    ['a redirect as Node gives it', { ...html, status: 302 }],
    ['a page in place of data', { ...html, status: 200 }],
    ['a page with 401', { ...html, status: 401 }],
    ['a page with 403', { ...html, status: 403 }],
    ['a proxy’s own JSON with 401', { ...json, status: 401 }],
    ['407', { ...text, status: 407 }],
  ])('is a proxy’s sign-in: %s', (_, answer) => expect(classifyAnswer(answer)).toBe('proxy_sign_in'))

  it.each([
    ['by its header', { ...html, status: 403, mitigated: 'challenge' }],
    ['by its title', { ...html, status: 503, body: '<title>Just a moment...</title>' }],
    ['by its script', { ...html, status: 403, body: '<script src="/cdn-cgi/challenge-platform/x">' }],
  ])('is a challenge, %s', (_, answer) => expect(classifyAnswer(answer)).toBe('challenge'))

  it.each([
    ['edge_rate_limited', 429, 'error code: 1015'],
    ['daily_limit', 429, 'error code: 1027'],
    ['gateway', 500, 'error code: 1101'],
    ['gateway', 503, 'error code: 1102'],
    ['proxy_refused', 403, 'error code: 1020'],
  ])('is %s for Cloudflare’s short text %s %s', (code, status, body) => {
    expect(classifyAnswer({ ...text, status, body })).toBe(code)
  })

  it('is recognised by Cloudflare’s page, too', () => {
    const body = '<h1>Error <span class="code">1027</span></h1>'
    expect(classifyAnswer({ ...html, status: 429, body })).toBe('daily_limit')
  })

  it.each([500, 502, 503, 504, 522, 530])('is a gateway’s if its status is %s', (status) => {
    expect(classifyAnswer({ ...html, status })).toBe('gateway')
  })

  it.each([
    ['JSON of another shape', { ...json, status: 200 }],
    ['an empty answer', { ...text, status: 204 }],
    ['an empty page', { ...html, status: 200, body: ' \n' }],
    ['a page that was not found', { ...html, status: 404 }],
    ['JSON that speaks of an error code: 1015', { ...json, status: 200, body: '{"a":"error code: 1015"}' }],
  ])('has an unknown sender: %s', (_, answer) => expect(classifyAnswer(answer)).toBe('unreadable'))
})
