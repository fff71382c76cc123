import { describe, expect, it, vi } from 'vitest'
import { actionDone } from '../../../shared/model/actions.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { eventually, passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, FOREIGN_ORIGIN } from '../support/test-app.ts'

const POST = { method: 'POST' } as const

/** Restarts a Space while actions fail with this fault. */
async function restartWith(fault: Fault, id = 'alice/chat') {
  const { hub, strays, signIn } = createTestApp()
  const request = await signIn()
  const before = await readSuccess(await request('/api/proxy/spaces'), spaceList)
  hub.faults.set({ ...fault, ...POST })
  const response = await request(`/api/proxy/restart/${id}`, POST)
  const after = await readSuccess(await request('/api/proxy/spaces'), spaceList)
  expect(after.spaces).toEqual(before.spaces)
  return { response, strays, sent: hub.calls.filter(({ method }) => method === 'POST').length }
}

describe('an action that the Hub refuses', () => {
  it.each<[string, Fault, Parameters<typeof readFailure>[1]]>([
    ['400', { kind: 'status', status: 400 }, 'hub_rejected'],
    ['401', { kind: 'bad-token' }, 'hub_unauthorized'],
    ['402', { kind: 'status', status: 402 }, 'hub_payment'],
    ['403', { kind: 'status', status: 403 }, 'hub_forbidden'],
    ['404', { kind: 'status', status: 404 }, 'space_not_found'],
    ['409', { kind: 'status', status: 409 }, 'hub_rejected'],
    ['422', { kind: 'status', status: 422 }, 'hub_rejected'],
    ['500', { kind: 'status', status: 500 }, 'hub_unavailable'],
    [
      '503 with Retry-After',
      { kind: 'status', status: 503, headers: { 'Retry-After': '1' } },
      'hub_unavailable',
    ],
  ])('is sent once, reports %s, and changes nothing here', async (_, fault, code) => {
    const { response, sent } = await restartWith(fault)

    await readFailure(response, code)
    expect(sent).toBe(1)
  })

  it.each([
    [402, 'You have exceeded your monthly included credits', 'hub_payment'],
    [403, 'You must add a payment method to use this', 'hub_payment'],
    [403, 'Please subscribe to PRO', 'hub_payment'],
    [
      403,
      'You’ve reached your cpu-basic quota limit, please upgrade your account, or pause your previous Spaces to restart this one',
      'hub_quota',
    ],
    [403, 'You’ve reached your null quota limit, please upgrade your account', 'hub_quota'],
    [403, 'Quota exceeded for flavor cpu-basic (requested=1): current=0, limit=0', 'hub_quota'],
    [403, 'Only the owner of this Space can do this', 'hub_forbidden'],
    [403, 'Access to this resource is disabled.', 'hub_forbidden'],
  ] as const)('for %i with “%s” is %s, in the Hub’s own words', async (status, error, code) => {
    const { response } = await restartWith({ kind: 'status', status, body: { error } })

    const { message, hubMessage } = await readFailure(response, code)
    expect(hubMessage).toBe(error)
    expect(message).toContain(error)
  })

  it.each([401, 403, 404, 429])(
    'is reported as a proxy error when %i comes as a web page',
    async (status) => {
      const { response, sent } = await restartWith({ kind: 'html', status })

      await readFailure(response, 'hub_unavailable')
      expect(sent).toBe(1)
    },
  )

  it.each(['/login', '/login?next=/spaces/alice/chat', '/', '/oauth/authorize'])(
    'has an unknown outcome when it is redirected to %s',
    async (to) => {
      const { response, sent } = await restartWith({ kind: 'redirect', to, status: 302 })

      const { message } = await readFailure(response, 'outcome_unknown')
      expect(message).not.toContain('renamed or moved')
      expect(sent).toBe(1)
    },
  )

  it('says when to try again after a rate limit', async () => {
    const { response, sent } = await restartWith({
      kind: 'status',
      status: 429,
      headers: { 'Retry-After': '3' },
    })

    const { retryAfterSeconds } = await readFailure(response, 'hub_rate_limited')
    expect(retryAfterSeconds).toBe(3)
    expect(response.headers.get('Retry-After')).toBe('3')
    expect(sent).toBe(1)
  })

  it('takes that time from the rate limit window if there is no Retry-After', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.setRateLimit(1)
    hub.faults.set({ kind: 'status', status: 429, ...POST })

    const response = await request('/api/proxy/restart/alice/chat', POST)

    expect((await readFailure(response, 'hub_rate_limited')).retryAfterSeconds).toBeGreaterThan(290)
  })

  it('quotes the Hub’s own words, short and without markup', async () => {
    const error = `<b>No</b> room ${'x'.repeat(500)}`
    for (const status of [400, 403]) {
      const { response } = await restartWith({ kind: 'status', status, body: { error } })
      const { message } = await readFailure(response, status === 400 ? 'hub_rejected' : 'hub_forbidden')
      expect(message).toMatch(/No room x{50}/)
      expect(message).not.toContain('<')
      expect(message.length).toBeLessThan(360)
    }
  })

  it('names the account, never the token, when the token is refused', async () => {
    const { response } = await restartWith({
      kind: 'status',
      status: 401,
      body: { error: 'Bad: hf_aliceWrite' },
    })

    const { message } = await readFailure(response, 'hub_unauthorized')
    expect(message).toContain('alice')
    expect(message).not.toContain('hf_aliceWrite')
  })

  it('quotes the Hub when a static Space cannot be restarted', async () => {
    const { response } = await restartWith({ kind: 'delay', ms: 0 }, 'alice/homepage')

    expect((await readFailure(response, 'hub_rejected')).message).toContain(
      'A static Space cannot be restarted',
    )
  })

  it('is space_not_found when the Space has been removed', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.removeSpace('alice/chat')

    await readFailure(await request('/api/proxy/restart/alice/chat', POST), 'space_not_found')
  })

  it.each([301, 302, 303, 307, 308])(
    'is space_not_found when the Space has been renamed (%i), and is not sent to the new name',
    async (status) => {
      const to = '/api/spaces/acme/shop/restart'
      const { response, sent } = await restartWith({ kind: 'redirect', to, status })

      expect((await readFailure(response, 'space_not_found')).message).toContain('renamed or moved')
      expect(sent).toBe(1)
    },
  )

  it('shows a renamed Space under its new name', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.removeSpace('alice/chat')
    hub.addSpace({ id: 'alice/talk' })
    hub.faults.set({ kind: 'redirect', to: '/api/spaces/alice/talk/restart', ...POST })

    await readFailure(await request('/api/proxy/restart/alice/chat', POST), 'space_not_found')

    await vi.waitFor(async () => {
      const { spaces } = await readSuccess(await request('/api/proxy/spaces'), spaceList)
      const ids = spaces.map(({ id }) => id)
      expect(ids).toContain('alice/talk')
      expect(ids).not.toContain('alice/chat')
    }, 20_000)
  })

  it('does not follow a redirect to another host', async () => {
    const { response, strays, sent } = await restartWith({ kind: 'redirect', to: `${FOREIGN_ORIGIN}/x` })

    await readFailure(response, 'outcome_unknown')
    expect(strays).toEqual([])
    expect(sent).toBe(1)
  })
})

describe('an action whose outcome is unknown', () => {
  it.each<[string, Fault]>([
    ['a lost connection', { kind: 'sever', done: true }],
    ['a connection that was lost before', { kind: 'sever' }],
    ['a cut body', { kind: 'cut' }],
    ['no body at all', { kind: 'cut', afterBytes: 0 }],
    ['204', { kind: 'status', status: 204 }],
    ['an empty body', { kind: 'status', status: 200, body: '' }],
    ['a text', { kind: 'status', status: 200, body: 'OK' }],
    ['a page', { kind: 'html' }],
    ['a page of a gateway', { kind: 'html', status: 502 }],
    ['an error page', { kind: 'html', status: 500 }],
    ['the text of a gateway', { kind: 'status', status: 504, body: 'upstream request timeout' }],
    ['the JSON of a gateway', { kind: 'status', status: 504, body: { message: 'Request timed out' } }],
    ['the JSON of a bad gateway', { kind: 'status', status: 502, body: { error: 'Bad gateway' } }],
    ['an endless answer', { kind: 'huge' }],
    ['an empty object', { kind: 'status', status: 200, body: {} }],
    ['a list', { kind: 'status', status: 200, body: [] }],
    ['an error that is a success', { kind: 'status', status: 200, body: { error: 'No room' } }],
    ['304', { kind: 'status', status: 304 }],
  ])('is sent once, and is not reported as failed, after %s', async (_, fault) => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ ...fault, ...POST })

    const response = await request('/api/proxy/restart/alice/chat', POST)

    const { message } = await readFailure(response, 'outcome_unknown')
    expect(message).toMatch(/alice\/chat: .* check the state of the Space before you try again/)
    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('says after ten seconds that it may have been done', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ kind: 'hang', ...POST })

    const response = await whileTimePasses(request('/api/proxy/restart/alice/chat', POST))

    expect((await readFailure(response, 'hub_timeout')).message).toContain('may still have taken effect')
  })

  it('quotes the Hub if it said something', async () => {
    const { response } = await restartWith({ kind: 'status', status: 200, body: { error: 'No room' } })

    expect((await readFailure(response, 'outcome_unknown')).hubMessage).toBe('No room')
  })
})

describe('an action that the Hub accepts without a stage', () => {
  it('leaves the Space as it was', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ kind: 'status', status: 200, body: { stage: null, hardware: null }, ...POST })

    const { space } = await readSuccess(await request('/api/proxy/restart/alice/chat', POST), actionDone)

    expect(space.stage).toBe('RUNNING')
  })
})

describe('an action while the Hub answers no reads', () => {
  it.each(['restart/alice/chat', 'resume/alice/is-paused'])('is sent at once: %s', async (path) => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    for (const route of ['/api/spaces', '*/metrics']) hub.faults.set({ kind: 'hang', route })
    await openLiveStream(request, ['alice/chat', 'alice/zero', 'alice/vision', 'alice/diary', 'Bob/api'])
    const listing = request('/api/proxy/spaces?refresh=1')
    await passTime(100)

    const acting = request(`/api/proxy/${path}`, POST)

    await eventually(() => expect(hub.calls.map(({ method }) => method)).toContain('POST'))
    await readSuccess(await acting, actionDone)
    // The list answers with the last known Spaces; each account's failure appears once its listing has timed out.
    expect((await readSuccess(await whileTimePasses(listing), spaceList)).spaces).not.toEqual([])
    await passTime(25_000)
    const { accounts } = await readSuccess(await whileTimePasses(request('/api/proxy/spaces')), spaceList)
    expect(accounts.map(({ error }) => error?.code)).toEqual(Array(3).fill('hub_timeout'))
  })
})
