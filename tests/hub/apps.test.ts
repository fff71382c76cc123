import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fault } from './faults/fault.ts'
import { createHub, type Hub } from './hub.ts'
import { send } from './send.ts'

let clock = Date.UTC(2026, 10, 1)
let hub: Hub
beforeEach(() => {
  hub = createHub({ now: () => clock, settleMs: 1_000 })
})
afterEach(() => hub.close())

async function visit(path: string, token?: string) {
  const response = await send(hub, `/apps/${path}`, token === undefined ? {} : { token })
  return { status: response.status, text: await response.text() }
}

describe('a Space’s own app', () => {
  it('answers while it runs, and is no call to the Hub', async () => {
    expect(await visit('alice-chat/health')).toMatchObject({
      status: 200,
      text: expect.stringContaining('The app of alice/chat /health'),
    })
    expect(await visit('alice-homepage.static')).toMatchObject({ status: 200 })
    expect(hub.calls).toEqual([])
    expect(hub.visits).toMatchObject([{ subdomain: 'alice-chat', path: '/health', woke: false }, {}])
  })

  it.each([
    ['is-runtime-error', 'Your space is in error'],
    ['is-build-error', 'Your space is in error'],
    ['is-paused', 'paused by its owner'],
    ['is-building', 'Preparing Space'],
    ['is-app-starting', 'Preparing Space'],
  ])('is answered for by the Hub when it %s', async (name, text) => {
    expect(await visit(`alice-${name}`)).toMatchObject({ status: 503, text: expect.stringContaining(text) })
  })

  it('is woken by a visit', async () => {
    expect(await visit('alice-is-sleeping')).toMatchObject({ status: 503 })
    expect(hub.visits).toMatchObject([{ woke: true }])
    clock += 500
    expect((await visit('alice-is-sleeping')).text).toContain('Preparing Space')
    clock += 500
    expect(await visit('alice-is-sleeping')).toMatchObject({ status: 200 })
  })

  it('is hidden from those who may not see it, and when it does not exist or is disabled', async () => {
    expect(await visit('alice-diary')).toMatchObject({ status: 404 })
    expect(await visit('alice-diary', 'hf_bobWrite')).toMatchObject({ status: 404 })
    expect(await visit('alice-diary', 'hf_aliceWrite')).toMatchObject({ status: 200 })
    expect(await visit('nobody-nothing')).toMatchObject({ status: 404 })
    expect(await visit('alice-banned')).toMatchObject({ status: 404 })
    expect(hub.visits[2]?.authorization).toBe('Bearer hf_aliceWrite')
  })

  it.each<[Fault, number, string]>([
    [{ kind: 'app-dead' }, 503, 'upstream'],
    [{ kind: 'app-dead', status: 500, body: 'Oops' }, 500, 'Oops'],
    [{ kind: 'app-html-shell' }, 200, 'enable JavaScript'],
    [{ kind: 'app-hub-page' }, 200, 'sleeping'],
    [{ kind: 'app-redirect' }, 302, ''],
    [{ kind: 'app-challenge' }, 403, 'Just a moment'],
    [{ kind: 'app-429' }, 429, 'Too many'],
  ])('has faults of its own: %o', async (fault, status, text) => {
    hub.faults.set({ ...fault, space: 'alice/chat' })
    expect(await visit('alice-chat')).toMatchObject({ status, text: expect.stringContaining(text) })
    expect(await visit('alice-vision')).toMatchObject({ status: 200 })
    expect((await send(hub, '/api/spaces/alice/chat')).status).toBe(200)
  })

  it('hangs until the visitor gives up', async () => {
    hub.faults.set({ kind: 'app-hangs' })
    const gone = new AbortController()
    const answer = send(hub, '/apps/alice-chat/', { signal: gone.signal })
    gone.abort(new Error('Gone'))
    await expect(answer).rejects.toThrow('Gone')
  })
})

describe('a renamed Space', () => {
  it('keeps its `_id`, which another Space with its old name does not get', async () => {
    const { _id } = hub.spaces.get('alice/chat') ?? {}
    hub.renameSpace('alice/chat', 'alice/talk')
    hub.addSpace({ id: 'alice/chat' })

    const listed: { _id: string; id: string }[] = await (
      await send(hub, '/api/spaces?author=alice&limit=500', { token: 'hf_aliceWrite' })
    ).json()
    expect(listed.find(({ id }) => id === 'alice/talk')?._id).toBe(_id)
    expect(listed.find(({ id }) => id === 'alice/chat')?._id).not.toBe(_id)
  })
})
