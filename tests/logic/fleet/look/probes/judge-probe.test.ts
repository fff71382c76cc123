import { describe, expect, it } from 'vitest'
import { judgeProbe, type ProbeAnswer } from '../../../../../worker/fleet/look/probes/judge-probe.ts'

const ANY = { expectStatus: null, expectText: null }
const answer = (status: number, text = '', isElsewhere = false): ProbeAnswer => ({
  status,
  text,
  isElsewhere,
})

describe('an app', () => {
  // B5.1: what answers is alive, also when it refuses this request.
  it.each([200, 204, 206, 301, 302, 400, 405, 410])('that answers %d is alive', (status) => {
    expect(judgeProbe(answer(status, 'Hello'), ANY)).toEqual({ outcome: 'alive', words: `HTTP ${status}` })
  })

  it.each([500, 502, 503, 504])('that answers %d is dead', (status) => {
    expect(judgeProbe(answer(status, 'Oops'), ANY)).toEqual({ outcome: 'dead', words: `HTTP ${status}` })
  })

  // B5.2: two addresses, one body.
  it.each([
    'Your space is in error, check its status on hf.co',
    '<title>Preparing Space</title>',
    'This Space is sleeping due to inactivity.',
    '{"status":"AWAKENING"}',
  ])('in whose place the Hub says “%s” is dead', (text) => {
    expect(judgeProbe(answer(200, text), ANY)).toMatchObject({ outcome: 'dead' })
    expect(judgeProbe(answer(503, text), ANY).words).toBe('HTTP 503: the Hub’s page in place of the app')
  })

  it('that quotes the Hub’s page later is alive', () => {
    expect(judgeProbe(answer(200, `${' '.repeat(8_000)}Preparing Space`), ANY).outcome).toBe('alive')
  })

  it.each([
    [{ failure: 'late' }, 'no answer within 10 s'],
    [{ failure: 'unreachable' }, 'no connection'],
    [{ failure: 'redirects' }, 'too many redirects'],
  ] as const)('that gives no answer (%o) is dead', (failure, words) => {
    expect(judgeProbe(failure, ANY)).toEqual({ outcome: 'dead', words })
  })
})

describe('a probe', () => {
  // B5.5, B5.6
  it.each([
    [401, ''],
    [403, ''],
    [404, ''],
    [429, ''],
    [403, '<title>Just a moment...</title>'],
    [503, '<title>Just a moment...</title>'],
    [403, 'error code: 1020'],
    [429, 'error code: 1015'],
    [503, 'Attention Required! | Cloudflare'],
  ])('that gets %d “%s” could not look', (status, text) => {
    expect(judgeProbe(answer(status, text), ANY).outcome).toBe('blind')
    expect(judgeProbe(answer(status, text), { ...ANY, expectStatus: 200 }).outcome).toBe('blind')
  })

  it('takes the status that is expected, whatever it is, and no other', () => {
    for (const status of [200, 302, 404, 429, 503]) {
      expect(judgeProbe(answer(status), { ...ANY, expectStatus: status }).outcome).toBe('alive')
    }
    expect(judgeProbe(answer(200), { ...ANY, expectStatus: 204 })).toEqual({
      ...{ outcome: 'dead', words: 'HTTP 200 instead of 204' },
    })
  })

  it('finds that the text is missing', () => {
    const expected = { ...ANY, expectText: 'healthy' }
    expect(judgeProbe(answer(200, '{"status":"healthy"}'), expected).outcome).toBe('alive')
    expect(judgeProbe(answer(200, '<title>Streamlit</title>'), expected)).toEqual({
      ...{ outcome: 'dead', words: 'HTTP 200, but the text is missing' },
    })
    expect(judgeProbe(answer(302, '', true), expected).outcome).toBe('blind')
    expect(judgeProbe(answer(302, '', true), ANY).outcome).toBe('alive')
  })
})
