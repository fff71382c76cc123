import { reset } from 'cloudflare:test'
import { afterEach, describe, expect, it } from 'vitest'
import { actionDone } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { groupOf } from '../../../shared/model/stages.ts'
import { externalInfo, externalSpace, externalSpaces } from '../../../shared/wire/external.ts'
import { readFailure } from '../../support/answers.ts'
import { API_KEY, createTestApp, newAddress, ORIGIN } from '../support/test-app.ts'

afterEach(reset)

const withKey = { headers: { authorization: `Bearer ${API_KEY}` } }

describe('the external API', () => {
  it('accepts the key in either header', async () => {
    const { request } = createTestApp()

    const byKey = await request('/api/v1/external/info', { headers: { 'X-API-Key': API_KEY } })
    const byBearer = await request('/api/v1/external/info', withKey)

    expect(byKey.status).toBe(200)
    const info = externalInfo.parse(await byBearer.json())
    expect(info.usernames).toEqual(['alice', 'bob', 'acme'])
    expect(info.endpoints).toContainEqual({
      method: 'POST',
      path: '/api/v1/external/action/{owner}/{name}/restart',
      description: 'Restart a Space',
    })
  })

  it('accepts a bearer key beside an empty X-API-Key', async () => {
    const { request } = createTestApp()
    const headers = { ...withKey.headers, 'X-API-Key': '' }
    expect((await request('/api/v1/external/info', { headers })).status).toBe(200)
  })

  it('says that a key is wrong, and how to send one if it is missing', async () => {
    const { request } = createTestApp()
    const wrong = await request('/api/v1/external/info', {
      headers: { 'X-API-Key': 'wrong', ...newAddress() },
    })
    const none = await request('/api/v1/external/info')

    expect(await wrong.json()).toMatchObject({ code: 'unauthorized', message: 'This API key is wrong.' })
    expect(await none.json()).toMatchObject({
      code: 'unauthorized',
      message: expect.stringContaining('Send'),
    })
    expect(wrong.headers.get('WWW-Authenticate')).toBe('Bearer')
  })

  it('challenges callers without a key, and those with only a session', async () => {
    const { request, signIn } = createTestApp()
    const send = await signIn()

    const anonymous = await request('/api/v1/external/spaces')
    const admin = await send('/api/v1/external/spaces')

    expect([anonymous.status, admin.status]).toEqual([401, 401])
    expect(anonymous.headers.get('WWW-Authenticate')).toBe('Bearer')
  })

  it('accepts the key for nothing else', async () => {
    const { request } = createTestApp()

    expect((await request('/api/proxy/spaces', withKey)).status).toBe(401)
  })

  it('lists every Space, and filters by stage, owner and words', async () => {
    const { request } = createTestApp()
    const list = async (query: string) =>
      externalSpaces.parse(await (await request(`/api/v1/external/spaces${query}`, withKey)).json())

    const all = await list('')
    const some = await list('?stage=RUNNING&stage=PAUSED&owner=ALICE&q=title')

    expect(all.count).toBe(all.spaces.length)
    expect(some.count).toBeGreaterThan(0)
    expect(some.count).toBeLessThan(all.count)
    expect(new Set(some.spaces.map(({ owner }) => owner))).toEqual(new Set(['alice']))
    expect(some.spaces.every(({ stage }) => ['RUNNING', 'PAUSED'].includes(stage))).toBe(true)
  })

  it('finds one Space alone by its whole id', async () => {
    const { request } = createTestApp()
    const answer = await request('/api/v1/external/spaces?q=ALICE/chat', withKey)

    expect(externalSpaces.parse(await answer.json()).spaces.map(({ id }) => id)).toEqual(['alice/chat'])
  })

  it('filters by the dashboard’s groups, with or without a stage', async () => {
    const { request } = createTestApp()
    const list = async (query: string) =>
      externalSpaces.parse(await (await request(`/api/v1/external/spaces${query}`, withKey)).json()).spaces
    const groupsOf = (spaces: Space[]) => [...new Set(spaces.map(groupOf))].sort()

    const failed = await list('?state=failed')
    expect(failed.length).toBeGreaterThan(0)
    expect(groupsOf(failed)).toEqual(['failed'])
    expect(groupsOf(await list('?state=failed&state=paused'))).toEqual(['failed', 'paused'])
    expect(await list('?state=paused&stage=RUNNING')).toEqual([])
    expect((await list('?state=running&stage=RUNNING')).every(({ stage }) => stage === 'RUNNING')).toBe(true)
  })

  it('searches as the dashboard does', async () => {
    const { request } = createTestApp()
    const list = async (q: string) => {
      const answer = await request(`/api/v1/external/spaces?${new URLSearchParams({ q })}`, withKey)
      return externalSpaces.parse(await answer.json()).spaces
    }
    const failed = await list('state:failed owner:ALICE')
    expect(failed.length).toBeGreaterThan(0)
    expect(failed.every((space) => space.owner === 'alice' && groupOf(space) === 'failed')).toBe(true)
    expect((await list('alice/chat')).map(({ id }) => id)).toContain('alice/chat')
    expect((await list('is:paused is:sleeping')).every(({ stage }) => stage !== 'RUNNING')).toBe(true)
    const [withError] = failed.filter(({ errorMessage }) => errorMessage)
    const words = withError?.errorMessage?.split('\n').at(-1) ?? ''
    expect((await list(`"${words.replaceAll('"', ' ')}"`)).length).toBeGreaterThan(0)
    expect(await list('is:foo')).toEqual([])
  })

  it.each([
    'spaces?stat=RUNNING',
    'spaces?state=PAUSED',
    'spaces?state=',
    'spaces?stage[]=PAUSED',
    'spaces?Stage=RUNNING',
    'spaces?owner=alice&owner=bob',
    'spaces?__proto__=x',
    'spaces/alice?owner=bob',
    'spaces/alice?state[]=failed',
    'spaces/alice/chat?stage=RUNNING',
    'spaces/alice%2Fchat?stage=RUNNING',
    'spaces/alice/chat?wait=running',
    'spaces/alice/chat?wait=',
    'spaces/alice/chat?wait=0123456789',
    'spaces/alice/chat?wait=settled&wait=settled',
    'spaces/alice/chat?timeout=10',
    'spaces/alice/chat?wait=settled&timeout=0',
    'spaces/alice/chat?wait=settled&timeout=301',
    'spaces/alice/chat?wait=settled&timeout=1.5',
    'spaces/alice%2Fchat?wait=settled&timeout=',
    'spaces/alice%2Fchat?q=x',
    'info?owner=alice',
  ])('refuses %s instead of ignoring what it does not know', async (path) => {
    const { request } = createTestApp()
    await readFailure(await request(`/api/v1/external/${path}`, withKey), 'invalid_request')
  })

  it.each(['alice/chat/restart?factory=true', 'alice%2Fchat/pause?dryRun=1'])(
    'refuses %s instead of ignoring its query',
    async (path) => {
      const { request, hub } = createTestApp()

      const response = await request(`/api/v1/external/action/${path}`, { ...withKey, method: 'POST' })

      await readFailure(response, 'invalid_request')
      expect(hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
    },
  )

  it('refuses an unknown stage', async () => {
    const { request } = createTestApp()

    const response = await request('/api/v1/external/spaces?stage=running', withKey)

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'invalid_request' })
  })

  it('lists one account, and reports one that is not managed', async () => {
    const { request } = createTestApp()

    const bob = await request('/api/v1/external/spaces/BOB', withKey)
    const unknown = await request('/api/v1/external/spaces/nobody', withKey)

    expect(externalSpaces.parse(await bob.json()).accounts.map(({ username }) => username)).toEqual(['bob'])
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({ code: 'not_found' })
  })

  it.each(['alice/emoji-title', 'alice%2Femoji-title'])('reads and restarts one Space as %s', async (id) => {
    const { request, hub } = createTestApp()

    const space = await request(`/api/v1/external/spaces/${id}`, withKey)
    const done = await request(`/api/v1/external/action/${id}/restart`, { ...withKey, method: 'POST' })

    expect(externalSpace.parse(await space.json()).space.id).toBe('alice/emoji-title')
    expect(actionDone.parse(await done.json()).space.stage).toBe('BUILDING')
    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('describes itself to anyone, with every operation and every referenced schema', async () => {
    const { request } = createTestApp()

    const document = await (await request('/api/v1/external/openapi.json')).json<Record<string, unknown>>()

    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: ORIGIN }] })
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(document).toHaveProperty('components.schemas')
    for (const name of new Set(names)) expect(document).toHaveProperty(`components.schemas.${name}`)
    expect(Object.keys(document.paths as object)).toHaveLength(20)
  })
})
