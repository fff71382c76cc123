import { beforeEach, describe, expect, it } from 'vitest'
import { PAYMENT_TEXT, PENDING_TEXT, quotaText, REASONS } from './answers/hub-texts.ts'
import { createHub, type Hub } from './hub.ts'
import { send } from './send.ts'
import type { SpaceSeed } from './state/spaces.ts'

const token = 'hf_aliceWrite'
let clock = 0
let hub: Hub

beforeEach(() => {
  clock = Date.parse('2026-11-01T12:00:00Z')
  hub = createHub({ seed: 'odd', now: () => clock, settleMs: 1_000 })
})

const read = async (path: string, as = token) => (await send(hub, path, { token: as })).json()
const post = (path: string, as = token) => send(hub, path, { method: 'POST', token: as })

describe('whoami', () => {
  it.each([
    ['hf_malloryFineRead', { fineGrained: { scoped: [{ permissions: ['repo.content.read'] }] } }],
    ['hf_malloryFineOneSpace', { fineGrained: { scoped: [{ entity: { type: 'space' } }] } }],
    ['hf_malloryFineNothing', { fineGrained: { global: ['discussion.write'], scoped: [] } }],
    ['hf_malloryGod', { role: 'god' }],
    ['hf_malloryOddRole', { role: 'WRITE' }],
  ])('describes the rights of %s', async (value, accessToken) => {
    expect(await read('/api/whoami-v2', value)).toMatchObject({ name: 'mallory', auth: { accessToken } })
  })

  it('has organisations with roles and restrictions, and the expiry of the token', async () => {
    expect(await read('/api/whoami-v2', 'hf_malloryExpires')).toMatchObject({
      orgs: [
        {
          name: 'guild',
          roleInOrg: 'write',
          plan: 'enterprise',
          securityRestrictions: ['sso', 'token-policy'],
        },
        { name: 'club', roleInOrg: 'no_access', securityRestrictions: [] },
      ],
      auth: { expiresAt: '2026-12-01T00:00:00.000Z' },
    })
  })

  it('knows tokens of organisations, apps and OAuth, and can say next to nothing', async () => {
    expect(await read('/api/whoami-v2', 'hf_guildToken')).toMatchObject({ type: 'org', name: 'guild' })
    expect(await read('/api/whoami-v2', 'hf_robotApp')).toMatchObject({
      type: 'app',
      scope: { role: 'write' },
      auth: { type: 'app_token' },
    })
    expect(await read('/api/whoami-v2', 'hf_aliceOauth')).toMatchObject({ auth: { type: 'oauth' } })
    expect(await read('/api/whoami-v2', 'hf_malloryBare')).toMatchObject({ auth: null, orgs: null })
  })
})

describe('an account that was renamed', () => {
  const idsOf = async (author: string) =>
    (await read(`/api/spaces?author=${author}`)).map(({ id }: { id: string }) => id)

  it('lists its Spaces under the new name, whichever name is requested', async () => {
    hub.renameAccount('mallory', 'marlowe')

    expect(await idsOf('mallory')).toEqual(['marlowe/app'])
    expect(await idsOf('marlowe')).toEqual(['marlowe/app'])
    expect(await read('/api/whoami-v2', 'hf_malloryWrite')).toMatchObject({ name: 'marlowe' })
    expect((await post('/api/spaces/mallory/app/restart', 'hf_malloryWrite')).status).toBe(307)
  })

  it('can be forgotten, so that the old name lists nothing', async () => {
    hub.renameAccount('mallory', 'marlowe', { isForgotten: true })

    expect(await idsOf('mallory')).toEqual([])
    expect(await idsOf('nobody-at-all')).toEqual([])
  })
})

describe('an odd Space', () => {
  const find = async (id: string) =>
    (await read('/api/spaces?author=alice&expand=runtime&expand=private&expand=createdAt')).find(
      (space: { id: string }) => space.id === id,
    )

  it.each(['old--name', '-lead', 'trail-', 'a..b', 'repo.git', '.hidden', 'trail.'])(
    'can be called %s, and be restarted',
    async (name) => {
      expect(await find(`alice/${name}`)).toMatchObject({ runtime: { stage: 'RUNNING' } })
      expect((await post(`/api/spaces/alice/${encodeURIComponent(name)}/restart`)).status).toBe(200)
    },
  )

  it.each([
    ['protected', { private: true, visibility: 'protected' }],
    ['private-in-words', { private: 'true' }],
    ['far-future', { createdAt: '+012026-11-01T00:00:00.000Z' }],
    ['runtime-null', { runtime: null }],
    ['stage-null', { runtime: { stage: null } }],
    ['never-sleeps', { runtime: { gcTimeout: -1 } }],
    ['hardware-is-text', { runtime: { hardware: 'cpu-basic' } }],
    ['expired-domain', { runtime: { domains: [{}, { stage: 'EXPIRED_CHALLENGE' }, {}] } }],
  ])('alice/%s is odd in its own way', async (name, oddity) => {
    expect(await find(`alice/${name}`)).toMatchObject(oddity)
  })

  it('lacks `private` if it has only a visibility', async () => {
    expect(await find('alice/only-visibility')).not.toHaveProperty('private')
  })

  it('rejects actions if it is disabled', async () => {
    const response = await post('/api/spaces/alice/banned/restart')

    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: 'metadata is required' })
  })
})

describe('a restart', () => {
  async function follow(seed: Omit<SpaceSeed, 'id'>) {
    hub.addSpace({ id: 'alice/tried', stage: 'PAUSED', ...seed })
    expect((await post('/api/spaces/alice/tried/restart')).status).toBe(200)
    const seen: [unknown, unknown][] = []
    for (let step = 0; step < 4; step++) {
      const { stage, errorMessage } = await read('/api/spaces/alice/tried/runtime')
      seen.push([stage, errorMessage])
      clock += 1_000
    }
    return seen
  }

  it.each([
    ['PAUSED', REASONS.flagged],
    ['PAUSED', REASONS.quota],
    ['STOPPED', REASONS.scheduling],
    ['SLEEPING', REASONS.capacity],
    ['NO_APP_FILE', REASONS.registry],
  ] as const)('ends %s: %s', async (stage, errorMessage) => {
    const seen = await follow({ failure: { stage, errorMessage } })

    expect(seen.at(-1)).toEqual([stage, errorMessage])
  })

  it('can have no stage for a moment', async () => {
    const seen = await follow({
      afterRestart: [
        { stage: 'BUILDING', forMs: 1_000, raw: { stage: null } },
        { stage: 'RUNNING', forMs: Number.POSITIVE_INFINITY },
      ],
    })

    expect(seen.map(([stage]) => stage)).toEqual([null, 'RUNNING', 'RUNNING', 'RUNNING'])
  })

  it.each([quotaText('cpu-basic'), PAYMENT_TEXT, PENDING_TEXT])('is refused: %s', async (error) => {
    hub.faults.set({ kind: 'status', status: 403, body: { error }, method: 'POST' })
    const response = await post('/api/spaces/alice/chat/restart')

    expect([response.status, await response.json()]).toEqual([403, { error }])
  })
})
