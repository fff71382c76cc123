import { describe, expect, it } from 'vitest'
import { actionDone } from '../../shared/model/actions.ts'
import { sampleAnswer } from '../../shared/model/sample.ts'
import { publicConfig } from '../../shared/wire/config.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { signIn } from '../product/send.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { eventually } from '../support/eventually.ts'
import { startServer } from './start-server.ts'

const LIST = '/api/proxy/spaces'

describe('HF_API_TOKEN alone', () => {
  it('manages the token’s owner, with one Hub call to look them up', async () => {
    const { url, hub } = await startServer({
      variables: () => ({ HF_API_TOKEN: 'hf_bobWrite' }),
    })
    const send = await signIn(url)

    const [config] = await Promise.all([
      readSuccess(await send('/api/config'), publicConfig),
      ...Array.from({ length: 5 }, async () => readSuccess(await send(`${LIST}?refresh=1`), spaceList)),
    ])

    expect(config.usernames).toEqual(['Bob'])
    const { spaces, accounts } = await readSuccess(await send(LIST), spaceList)
    expect(spaces.map(({ id }) => id).sort()).toEqual(['Bob/api', 'Bob/page', 'Bob/secret'])
    expect(accounts).toMatchObject([{ username: 'Bob', token: 'global', ok: true }])
    expect(hub.calls.filter(({ path }) => path === '/api/whoami-v2')).toHaveLength(1)
    await readSuccess(await send('/api/proxy/restart/Bob/api', { method: 'POST' }), actionDone)
  })

  it('is reported if the Hub refuses it, and works as soon as it is valid', async () => {
    const { url, hub } = await startServer({
      variables: () => ({ HF_API_TOKEN: 'hf_bobWrite' }),
    })
    hub.revokeToken('hf_bobWrite')
    const send = await signIn(url)

    await readFailure(await send(LIST), 'hub_unauthorized')
    const config = await readSuccess(await send('/api/config'), publicConfig)
    expect(config).toMatchObject({ ready: { hub: true }, usernames: [] })

    hub.restoreToken('hf_bobWrite')
    // A refusal is kept for two seconds, so that many callers share one call.
    const { spaces } = await eventually(async () => readSuccess(await send(LIST), spaceList))
    expect(spaces).toHaveLength(3)
  })
})

describe('HF_USERNAMES', () => {
  it('lists the public Spaces without any token, and nothing can be operated', async () => {
    const { url, hub } = await startServer({
      variables: () => ({
        HF_USERNAMES: 'alice, BOB,',
      }),
    })
    const send = await signIn(url)

    const { spaces, accounts, problems } = await readSuccess(await send(LIST), spaceList)

    expect(problems).toEqual([])
    expect(accounts.map(({ token, ok }) => [token, ok])).toEqual([
      ['none', true],
      ['none', true],
    ])
    expect(spaces.length).toBeGreaterThan(20)
    expect(spaces.some((space) => space.private || space.operable)).toBe(false)
    expect(hub.calls.every(({ account }) => account === null)).toBe(true)
    const restart = await send('/api/proxy/restart/alice/chat', { method: 'POST' })
    await readFailure(restart, 'no_token')
  })
})

describe('HF_USER with an empty token', () => {
  it('uses HF_API_TOKEN for that account only', async () => {
    const { url, hub } = await startServer({
      variables: () => ({
        HF_USER: 'bob:hf_bobWrite,acme:',
        HF_API_TOKEN: 'hf_aliceWrite',
      }),
    })
    const send = await signIn(url)

    const { spaces, accounts } = await readSuccess(await send(LIST), spaceList)

    expect(accounts.map(({ username, token }) => [username, token])).toEqual([
      ['bob', 'own'],
      ['acme', 'global'],
    ])
    expect(spaces.map(({ id }) => id)).toContain('acme/internal')
    expect(hub.calls.map(({ account }) => account).sort()).toEqual(['Bob', 'alice'])
  })
})

describe('an HF_ENDPOINT with a path and a trailing slash', () => {
  it('is the base of every Hub request', async () => {
    const { url, hub } = await startServer({
      prefix: '/mirror/hf',
      variables: (base) => ({
        HF_ENDPOINT: `${base}/`,
        HF_SPACES_ENDPOINT: `${base}/`,
        HF_USER: 'alice:hf_aliceWrite',
      }),
    })
    const send = await signIn(url)

    const { spaces } = await readSuccess(await send(LIST), spaceList)
    expect(spaces.find(({ id }) => id === 'alice/chat')?.hubUrl).toMatch(/\/mirror\/hf\/spaces\/alice\/chat$/)
    await readSuccess(await send('/api/proxy/pause/alice/zero', { method: 'POST' }), actionDone)

    hub.faults.set({ kind: 'status', status: 404, route: '/api/spaces/*/metrics' })
    const { sample } = await readSuccess(await send('/api/proxy/metrics?spaceId=alice/chat'), sampleAnswer)
    expect(sample).not.toBeNull()
    expect(hub.calls.map(({ path }) => path)).toContain('/v1/alice/chat/live-metrics/sse')
  })
})

describe('a Hub that cannot be reached', () => {
  it.each([
    ['whose port is closed', 'http://127.0.0.1:9'],
    ['whose host is not known', 'http://no-such-host.invalid'],
  ])('%s is hub_unavailable', async (_, HF_ENDPOINT) => {
    const { url } = await startServer({ variables: () => ({ HF_ENDPOINT, HF_USER: 'alice:hf_aliceWrite' }) })
    const send = await signIn(url)

    await readFailure(await send(LIST), 'hub_unavailable')
    await readFailure(await send('/api/proxy/restart/alice/chat', { method: 'POST' }), 'hub_unavailable')
  })
})
