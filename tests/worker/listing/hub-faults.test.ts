import { describe, expect, it } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp, FOREIGN_ORIGIN, HUB_ORIGIN } from '../support/test-app.ts'

const ALICE = '/api/spaces?*author=alice*'

/** Lists once, while alice's listing fails with this fault. */
async function listWith(fault: Fault) {
  stopTime()
  const { hub, strays, signIn } = createTestApp()
  const request = await signIn()
  hub.faults.set(fault)
  const before = Date.now()
  const response = await whileTimePasses(request('/api/proxy/spaces'))
  const { accounts, spaces } = await readSuccess(response, spaceList)
  return {
    account: accounts.find(({ username }) => username === 'alice'),
    others: accounts.filter(({ username }) => username !== 'alice'),
    spaces: spaces.filter(({ owner }) => owner === 'alice'),
    asked: hub.calls.filter(({ path }) => path.includes('author=alice')).length,
    strays,
    tookMs: Date.now() - before,
  }
}

describe('a listing when the Hub has trouble', () => {
  it.each<[string, Fault, string]>([
    ['5xx', { kind: 'status', status: 503, route: ALICE }, 'hub_unavailable'],
    ['408', { kind: 'status', status: 408, route: ALICE }, 'hub_timeout'],
    [
      'a short 429',
      { kind: 'status', status: 429, headers: { 'Retry-After': '0' }, route: ALICE },
      'hub_rate_limited',
    ],
    ['a cut body', { kind: 'cut', route: ALICE }, 'hub_unavailable'],
  ])('tries %s three times, then reports it', async (_, fault, code) => {
    const { account, others, asked } = await listWith(fault)

    expect(account).toMatchObject({ ok: false, error: { code } })
    expect(asked).toBe(3)
    expect(others.every(({ ok }) => ok)).toBe(true)
  })

  it.each<[string, Fault, string]>([
    ['400', { kind: 'status', status: 400, route: ALICE }, 'hub_rejected'],
    ['401', { kind: 'bad-token', route: ALICE }, 'hub_unauthorized'],
    ['403', { kind: 'status', status: 403, route: ALICE }, 'hub_forbidden'],
    ['404', { kind: 'status', status: 404, route: ALICE }, 'hub_rejected'],
    ['409', { kind: 'status', status: 409, route: ALICE }, 'hub_rejected'],
    ['422', { kind: 'status', status: 422, route: ALICE }, 'hub_rejected'],
    ['a page', { kind: 'html', route: ALICE }, 'hub_unavailable'],
    ['a page with 401', { kind: 'html', status: 401, route: ALICE }, 'hub_unavailable'],
    ['a page with 403', { kind: 'html', status: 403, route: ALICE }, 'hub_unavailable'],
    ['a page with 404', { kind: 'html', status: 404, route: ALICE }, 'hub_unavailable'],
    ['402', { kind: 'status', status: 402, route: ALICE }, 'hub_payment'],
    [
      'a quota',
      { kind: 'status', status: 403, body: { error: 'Quota exceeded' }, route: ALICE },
      'hub_quota',
    ],
    ['an object', { kind: 'status', status: 200, body: { error: 'x' }, route: ALICE }, 'hub_unavailable'],
    ['null', { kind: 'status', status: 200, body: null, route: ALICE }, 'hub_unavailable'],
    ['a redirect to nowhere', { kind: 'redirect', to: 'http://[', route: ALICE }, 'hub_unavailable'],
    ['a redirect to the sign-in', { kind: 'redirect', to: '/login', route: ALICE }, 'hub_unavailable'],
    [
      'a next page at no address',
      {
        ...{ kind: 'status', status: 200, body: [], route: ALICE },
        headers: { Link: '<http://[>; rel="next"' },
      },
      'hub_unavailable',
    ],
    ['an endless answer', { kind: 'huge', route: ALICE }, 'hub_unavailable'],
    [
      'a long 429',
      { kind: 'status', status: 429, headers: { 'Retry-After': '6' }, route: ALICE },
      'hub_rate_limited',
    ],
  ])('does not try %s again', async (_, fault, code) => {
    const { account, others, asked } = await listWith(fault)

    expect(account).toMatchObject({ ok: false, error: { code } })
    expect(asked).toBe(1)
    expect(others.every(({ ok }) => ok)).toBe(true)
  })

  it.each<[string, Fault]>([
    ['5xx', { kind: 'status', status: 500, route: ALICE, times: 2 }],
    ['429', { kind: 'status', status: 429, headers: { 'Retry-After': '0' }, route: ALICE, times: 1 }],
    ['a cut body', { kind: 'cut', route: ALICE, times: 2 }],
  ])('succeeds if %s is over by the third try', async (_, fault) => {
    const { account, spaces } = await listWith(fault)

    expect(account).toMatchObject({ ok: true, error: null })
    expect(spaces.length).toBeGreaterThan(20)
  })

  it('waits as long as a 503 asks for before it tries again', async () => {
    const { account, tookMs } = await listWith({
      ...{ kind: 'status', status: 503, headers: { 'Retry-After': '2' } },
      ...{ route: ALICE, times: 1 },
    })

    expect(account).toMatchObject({ ok: true })
    expect(tookMs).toBeGreaterThanOrEqual(2_000)
  })

  it('never quotes the answer', async () => {
    const { account } = await listWith({ kind: 'html', status: 500, route: ALICE })

    expect(account?.error?.message).not.toMatch(/<|Service unavailable/)
  })

  it('does not follow a redirect to another host, nor send the token there', async () => {
    const { account, strays } = await listWith({
      kind: 'redirect',
      to: `${FOREIGN_ORIGIN}/api/spaces`,
      route: ALICE,
    })

    expect(account).toMatchObject({ ok: false, error: { code: 'hub_unavailable' } })
    expect(strays).toEqual([])
  })

  it('does not loop between redirects', async () => {
    const { account, asked } = await listWith({
      kind: 'redirect',
      to: '/api/spaces?author=alice',
      route: ALICE,
    })

    expect(account).toMatchObject({ ok: false, error: { code: 'hub_unavailable' } })
    expect(asked).toBeLessThanOrEqual(5)
  })

  it.each([`${FOREIGN_ORIGIN}/api/spaces`, `${HUB_ORIGIN}//elsewhere.test/api/spaces`])(
    'takes the next page only from the Hub when its link is %s',
    async (page) => {
      const link = `<${page}?author=alice&cursor=x>; rel="next"`
      const { strays, asked } = await listWith({
        ...{ kind: 'status', status: 200, body: [], headers: { Link: link } },
        ...{ route: ALICE, times: 1 },
      })

      expect(strays).toEqual([])
      expect(asked).toBe(2)
    },
  )

  it.each([
    `<${HUB_ORIGIN}/api/spaces?author=alice&a=1>; rel="prev", </api/spaces?author=alice&cursor=x>; REL=next`,
    `<?author=alice&cursor=x,y>; title="x"; rel="last next"`,
  ])('finds the next page in %s', async (link) => {
    const { asked } = await listWith({
      ...{ kind: 'status', status: 200, body: [], headers: { Link: link } },
      ...{ route: ALICE, times: 1 },
    })

    expect(asked).toBe(2)
  })

  it('omits entries that are not Spaces, and lists duplicates once', async () => {
    const body = [
      ...[null, 'alice/chat', 7, [], {}, { id: 7 }, { id: 'alice' }, { id: 'alice/..' }],
      ...[{ id: 'alice/old--name' }, { id: 'alice/chat', likes: 1 }, { id: 'alice/Chat', likes: 2 }],
    ]

    const { account, spaces } = await listWith({ kind: 'status', status: 200, body, route: ALICE })

    expect(account).toMatchObject({ ok: true, spaceCount: 2 })
    expect(spaces).toMatchObject([
      { id: 'alice/Chat', likes: 2 },
      { id: 'alice/old--name', stage: 'UNKNOWN' },
    ])
  })

  it('does not follow links forever when no page has a Space', async () => {
    const link = `<${HUB_ORIGIN}/api/spaces?author=alice&cursor=x>; rel="next"`
    const { account, asked } = await listWith({
      ...{ kind: 'status', status: 200, body: [], headers: { Link: link } },
      route: ALICE,
    })

    expect(account).toMatchObject({ ok: false, error: { code: 'hub_unavailable' } })
    expect(asked).toBe(40)
  })

  it('shows an unknown stage as UNKNOWN, and leaves the rest as it is', async () => {
    const { account, spaces } = await listWith({ kind: 'unknown-stage', route: ALICE })

    expect(account).toMatchObject({ ok: true })
    expect(new Set(spaces.map(({ stage }) => stage))).toEqual(new Set(['UNKNOWN']))
    expect(spaces.find(({ id }) => id === 'alice/chat')?.title).toBe('Chat')
  })

  it.each<Fault>([
    { kind: 'missing-fields', route: ALICE },
    {
      kind: 'wrong-types',
      route: ALICE,
      fields: ['likes', 'gcTimeout', 'tags', 'sdk', 'cardData', 'hardware'],
    },
  ])('survives $kind', async (fault) => {
    const { account, spaces } = await listWith(fault)

    expect(account).toMatchObject({ ok: true, spaceCount: spaces.length })
    expect(spaces.length).toBeGreaterThan(20)
  })
})

describe('a Hub that does not answer', () => {
  it.each<Fault>([{ kind: 'hang' }, { kind: 'slow', bytes: 1, everyMs: 1_000 }])(
    'times out after 10 s ($kind), and nothing is sent again',
    async (fault) => {
      stopTime()
      const { hub, signIn } = createTestApp()
      const request = await signIn()
      await readSuccess(await request('/api/proxy/spaces'), spaceList)
      hub.clearCalls()
      hub.faults.set(fault)
      const before = Date.now()

      const answers = Promise.all([
        request('/api/proxy/spaces?refresh=1'),
        request('/api/proxy/restart/alice/chat', { method: 'POST' }),
      ])

      const [listed = Response.error(), acted = Response.error()] = await whileTimePasses(answers)
      const { accounts } = await readSuccess(listed, spaceList)
      expect(accounts.map(({ error }) => error?.code)).toEqual(Array(3).fill('hub_timeout'))
      await readFailure(acted, 'hub_timeout')
      expect(Date.now() - before).toBeGreaterThanOrEqual(10_000)
      expect(Date.now() - before).toBeLessThan(11_000)
      expect(hub.calls).toHaveLength(3 + 1)
    },
  )
})
