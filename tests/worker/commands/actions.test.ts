import { describe, expect, it } from 'vitest'
import { type Action, actionDone } from '../../../shared/model/actions.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { eventually, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp, postJson, type TestApp } from '../support/test-app.ts'

/** What reached the Hub, except listings and runtime reads. */
const sent = ({ hub }: TestApp) =>
  hub.calls.filter(({ method }) => method === 'POST').map(({ path, account }) => [path, account])

async function act(path: string, init: RequestInit = {}) {
  const app = createTestApp()
  const request = await app.signIn()
  const response = await request(path, { method: 'POST', ...init })
  return { ...app, response, request, sent: sent(app) }
}

describe('an action', () => {
  it.each([
    ['restart', 'alice/chat', '/api/spaces/alice/chat/restart', 'BUILDING', 'is restarting'],
    ['rebuild', 'alice/chat', '/api/spaces/alice/chat/restart?factory=true', 'BUILDING', 'is being rebuilt'],
    ['pause', 'alice/chat', '/api/spaces/alice/chat/pause', 'PAUSED', 'is paused'],
    ['resume', 'alice/is-paused', '/api/spaces/alice/is-paused/restart', 'BUILDING', 'is starting again'],
    ['resume', 'alice/is-sleeping', '/api/spaces/alice/is-sleeping/restart', 'BUILDING', 'is starting again'],
  ] as const)(
    '%s of %s is sent once, with the account’s own token',
    async (action, id, path, stage, words) => {
      const { response, sent } = await act(`/api/proxy/${action}/${id}`)

      const done = await readSuccess(response, actionDone)
      expect(sent).toEqual([[path, 'alice']])
      expect(done.space).toMatchObject({ id, stage })
      expect(done.message).toBe(`${id} ${words}.`)
    },
  )

  it.each(['alice/chat', 'alice%2Fchat', 'alice%2fchat', 'ALICE/Chat'])('takes the id as %s', async (id) => {
    const { response, sent } = await act(`/api/proxy/restart/${id}`)

    expect((await readSuccess(response, actionDone)).space.id).toBe('alice/chat')
    expect(sent).toEqual([['/api/spaces/alice/chat/restart', 'alice']])
  })

  it('takes ids in any script, with dots and underscores', async () => {
    for (const id of ['alice/中文空间', 'alice/TRELLIS.2_beta']) {
      const { response } = await act(`/api/proxy/restart/${encodeURIComponent(id)}`)
      expect((await readSuccess(response, actionDone)).space.id).toBe(id)
    }
  })

  it('can be sent as JSON, for all four', async () => {
    for (const action of ['restart', 'rebuild', 'pause', 'resume'] satisfies Action[]) {
      const { response } = await act('/api/v1/action', postJson({ action, spaceId: 'alice/is-paused' }))
      expect((await readSuccess(response, actionDone)).space.id).toBe('alice/is-paused')
    }
  })

  it('shows in the list at once, without asking the Hub', async () => {
    const { request, hub } = await act('/api/proxy/pause/alice/chat')
    hub.clearCalls()

    const { spaces } = await readSuccess(await request('/api/proxy/spaces'), spaceList)

    expect(spaces.find(({ id }) => id === 'alice/chat')?.stage).toBe('PAUSED')
    expect(hub.calls).toEqual([])
  })

  it('keeps what only the list knows of the Space', async () => {
    const { response, hub } = await act('/api/proxy/pause/alice/own-domain')

    const { space } = await readSuccess(response, actionDone)
    expect(space).toMatchObject({ title: 'own-domain', url: 'https://alice-own-domain.hf.space' })
    expect(space.sha).toBe(hub.spaces.get('alice/own-domain')?.sha)
  })
})

describe('resume', () => {
  it.each(['alice/chat', 'alice/is-building', 'alice/is-running-building'])(
    'sends nothing when %s is already up',
    async (id) => {
      const { response, sent } = await act(`/api/proxy/resume/${id}`)

      const { message, space } = await readSuccess(response, actionDone)
      expect(sent).toEqual([])
      expect(space.id).toBe(id)
      expect(message).toMatch(/already/)
    },
  )

  it('sends nothing when the Space woke up after the last listing', async () => {
    const app = createTestApp()
    const request = await app.signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    app.hub.setStage('alice/is-sleeping', 'RUNNING')

    const response = await request('/api/proxy/resume/alice/is-sleeping', { method: 'POST' })

    expect((await readSuccess(response, actionDone)).space.stage).toBe('RUNNING')
    expect(sent(app)).toEqual([])
  })

  it('does not undo what a listing learned in the meantime', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ kind: 'delay', ms: 1_000, route: '*/runtime' })
    const resuming = request('/api/proxy/resume/alice/is-running-building', { method: 'POST' })
    await eventually(() => expect(hub.calls.at(-1)?.path).toMatch(/runtime$/))
    Object.assign(hub.spaces.get('alice/is-running-building') ?? {}, { likes: 999 })
    await readSuccess(await request('/api/proxy/spaces?refresh=1'), spaceList)

    const { space } = await readSuccess(await whileTimePasses(resuming), actionDone)

    expect(space.likes).toBe(999)
  })

  it('restarts a Space that stopped after the last listing', async () => {
    const app = createTestApp()
    const request = await app.signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    app.hub.setStage('alice/chat', 'SLEEPING')

    await readSuccess(await request('/api/proxy/resume/alice/chat', { method: 'POST' }), actionDone)

    expect(sent(app)).toEqual([['/api/spaces/alice/chat/restart', 'alice']])
  })
})

describe('an action that cannot be sent', () => {
  it.each([
    'alice',
    'alice/a/b',
    'alice%2F..',
    '..%2F..',
    'alice/a%20b',
    'alice/a%3Fb',
    'alice/%E0%A4%A',
    `alice/${'x'.repeat(97)}`,
  ])('is an invalid_request for the id %s, without a call to the Hub', async (id) => {
    const { response, hub } = await act(`/api/proxy/restart/${id}`)

    expect((await readFailure(response, 'invalid_request')).issues?.[0]?.path).toBe('spaceId')
    expect(hub.calls).toEqual([])
  })

  it('is space_not_found for an account that is not managed, without a call to the Hub', async () => {
    const { response, hub } = await act('/api/proxy/restart/carol/running')

    await readFailure(response, 'space_not_found')
    expect(hub.calls).toEqual([])
  })

  it('is space_not_found for an unknown Space, and is not sent', async () => {
    const { response, sent } = await act('/api/proxy/restart/alice/nothing')

    await readFailure(response, 'space_not_found')
    expect(sent).toEqual([])
  })

  it('is no_token when the account has none, and is not sent', async () => {
    const { response, sent } = await act('/api/proxy/pause/acme/shop')

    expect((await readFailure(response, 'no_token')).message).toContain('acme')
    expect(sent).toEqual([])
  })
})
