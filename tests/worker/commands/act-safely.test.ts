import { describe, expect, it } from 'vitest'
import { actionDone } from '../../../shared/model/actions.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import type { Fault } from '../../hub/faults/fault.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

const POST = { method: 'POST' } as const

async function knowAll() {
  const app = createTestApp()
  const request = await app.signIn()
  await readSuccess(await request('/api/proxy/spaces'), spaceList)
  app.hub.clearCalls()
  return { ...app, request }
}

describe('an action on a Space that cannot be operated', () => {
  const cases = ['alice/homepage', 'alice/banned', 'alice/is-deleting'].flatMap((id) =>
    ['restart', 'rebuild', 'pause', 'resume'].map((action) => [action, id] as const),
  )

  it.each(cases)('is refused without a call to the Hub: %s of %s', async (action, id) => {
    const { hub, request } = await knowAll()

    const answer = await request(`/api/proxy/${action}/${id}`, POST)

    expect((await readFailure(answer, 'hub_rejected')).message).toContain(id)
    expect(hub.calls).toEqual([])
  })

  it('is sent if the Hub has allowed the Space again since it was listed', async () => {
    stopTime()
    const { hub, request } = await knowAll()
    await passTime(16_000)
    Object.assign(hub.spaces.get('alice/banned') ?? {}, { disabled: false })

    await readSuccess(await request('/api/proxy/pause/alice/banned', POST), actionDone)
  })
})

describe('resume when the Space’s state cannot be read', () => {
  it.each<Fault>([
    { kind: 'status', status: 404, route: '*/runtime' },
    { kind: 'html', route: '*/runtime' },
  ])('starts it anyway: %j', async (fault) => {
    const { hub, request } = await knowAll()
    hub.faults.set(fault)

    const { space } = await readSuccess(await request('/api/proxy/resume/alice/is-paused', POST), actionDone)

    expect(space.stage).toBe('BUILDING')
  })

  it('sends nothing to a Space that was up, which would cut off its visitors', async () => {
    const { hub, request } = await knowAll()
    hub.faults.set({ kind: 'html', route: '*/runtime' })

    await readFailure(await request('/api/proxy/resume/alice/chat', POST), 'hub_unavailable')

    expect(hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
  })

  it('sends nothing if the Hub refuses to report the state', async () => {
    const { hub, request } = await knowAll()
    hub.faults.set({ kind: 'status', status: 403, route: '*/runtime' })

    await readFailure(await request('/api/proxy/resume/alice/is-paused', POST), 'hub_forbidden')

    expect(hub.calls.filter(({ method }) => method === 'POST')).toEqual([])
  })
})

describe('an action whose outcome is unknown', () => {
  it('shows the new state of the Space within 3 s', async () => {
    stopTime()
    const { hub, request } = await knowAll()
    const viewer = await openLiveStream(request)
    hub.faults.set({ kind: 'sever', done: true, times: 1, ...POST })

    const answer = await request('/api/proxy/restart/alice/chat', POST)

    expect((await readFailure(answer, 'outcome_unknown')).message).toContain('alice/chat')
    await passTime(3_000)
    await eventually(() => expect(viewer.received.space.at(-1)?.space).toMatchObject({ stage: 'BUILDING' }))
    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe('an action that arrives twice', () => {
  const keyed = (key: string) => ({ ...POST, headers: { 'Idempotency-Key': key } })
  const restart = '/api/proxy/restart/alice/chat'

  it('is sent once if a browser repeats the request, and both get the same answer', async () => {
    const { hub, request } = await knowAll()

    const answers = await Promise.all([request(restart, keyed('one')), request(restart, keyed('one'))])

    for (const answer of answers) expect((await readSuccess(answer, actionDone)).space.stage).toBe('BUILDING')
    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('fails the same way both times', async () => {
    const { hub, request } = await knowAll()
    hub.faults.set({ kind: 'sever', ...POST, times: 1 })

    await readFailure(await request(restart, keyed('two')), 'outcome_unknown')
    await readFailure(await request(restart, keyed('two')), 'outcome_unknown')

    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it.each([
    ['another key', restart, 'four'],
    ['another Space', '/api/proxy/restart/alice/vision', 'three'],
    ['another action', '/api/proxy/pause/alice/chat', 'three'],
  ])('is sent again with %s', async (_, path, key) => {
    const { hub, request } = await knowAll()

    await readSuccess(await request(restart, keyed('three')), actionDone)
    await readSuccess(await request(path, keyed(key)), actionDone)

    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  it('is sent again a minute later', async () => {
    stopTime()
    const { hub, request } = await knowAll()

    await readSuccess(await request(restart, keyed('five')), actionDone)
    await passTime(61_000)
    await readSuccess(await request(restart, keyed('five')), actionDone)

    expect(hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(2)
  })

  it('is refused with a key that is too long', async () => {
    const { request } = await knowAll()

    await readFailure(await request(restart, keyed('x'.repeat(201))), 'invalid_request')
  })
})
