import { beforeEach, describe, expect, it } from 'vitest'
import { createHub, type Hub } from './hub.ts'
import { send } from './send.ts'

const token = 'hf_aliceWrite'
let clock = 0
let hub: Hub

beforeEach(() => {
  clock = Date.parse('2026-11-01T12:00:00Z')
  hub = createHub({ now: () => clock, settleMs: 1000 })
})

async function post(path: string) {
  const response = await send(hub, `/api/spaces/${path}`, { method: 'POST', token })
  expect(response.status).toBe(200)
  return response.json()
}

async function runtimeOf(id: string) {
  return (await send(hub, `/api/spaces/${id}/runtime`, { token })).json()
}

/** The stages of a Space, read once per step of `settleMs`. */
async function follow(id: string, steps: number): Promise<string[]> {
  const stages: string[] = []
  for (let step = 0; step < steps; step++) {
    stages.push((await runtimeOf(id)).stage)
    clock += 1000
  }
  return stages
}

describe('restart', () => {
  it('answers with the new runtime, and advances only with the clock', async () => {
    expect(await post('alice/is-paused/restart')).toMatchObject({
      stage: 'BUILDING',
      hardware: { current: null, requested: 'cpu-basic' },
    })

    expect(await follow('alice/is-paused', 4)).toEqual(['BUILDING', 'APP_STARTING', 'RUNNING', 'RUNNING'])
    expect(await runtimeOf('alice/is-paused')).toMatchObject({
      hardware: { current: 'cpu-basic' },
      replicas: { current: 1, requested: 1 },
      gcTimeout: 172_800,
    })
  })

  it('builds for longer with factory=true', async () => {
    await post('alice/chat/restart?factory=true')

    expect(await follow('alice/chat', 4)).toEqual(['BUILDING', 'BUILDING', 'APP_STARTING', 'RUNNING'])
  })

  it('ends in a broken Space’s error stage, with the reason', async () => {
    await post('alice/breaks-at-build/restart')
    await post('alice/breaks-at-start/restart')
    clock += 10_000

    expect(await runtimeOf('alice/breaks-at-build')).toMatchObject({
      stage: 'BUILD_ERROR',
      errorMessage: 'Job failed with exit code: 1',
    })
    expect(await runtimeOf('alice/breaks-at-start')).toMatchObject({
      stage: 'RUNTIME_ERROR',
      errorMessage: 'Exit code: 137. Reason: out of memory',
    })
  })

  it('brings the running commit up to date', async () => {
    const { sha } = hub.spaces.get('alice/stale-build') ?? {}
    expect((await runtimeOf('alice/stale-build')).sha).not.toBe(sha)

    await post('alice/stale-build/restart')
    clock += 10_000

    expect((await runtimeOf('alice/stale-build')).sha).toBe(sha)
  })
})

describe('pause', () => {
  it('shows the whole runtime in its answer, and gaps in every later read', async () => {
    expect(await post('alice/chat/pause')).toMatchObject({ stage: 'PAUSED', gcTimeout: 172_800 })

    const later = await runtimeOf('alice/chat')
    expect(later).toMatchObject({
      stage: 'PAUSED',
      hardware: { current: null, requested: 'cpu-upgrade' },
      replicas: { current: null, requested: 1 },
    })
    for (const gone of ['gcTimeout', 'devMode', 'domains']) expect(later).not.toHaveProperty(gone)
  })

  it('stops a restart that is under way', async () => {
    await post('alice/chat/restart')
    clock += 500
    await post('alice/chat/pause')

    expect(await follow('alice/chat', 3)).toEqual(['PAUSED', 'PAUSED', 'PAUSED'])
  })

  it('is allowed for tokens of hf auth login, and for organisation owners', async () => {
    const oauth = { method: 'POST', token: 'hf_aliceOauth' }
    expect((await send(hub, '/api/spaces/alice/chat/pause', oauth)).status).toBe(200)
    expect((await send(hub, '/api/spaces/acme/shop/pause', { method: 'POST', token })).status).toBe(200)
  })
})

describe('the runtime', () => {
  it('has no hardware and no container fields for a static Space', async () => {
    expect(await runtimeOf('alice/homepage')).toEqual({
      stage: 'RUNNING',
      hardware: { current: null, requested: null },
      storage: null,
      replicas: { current: 1, requested: 1 },
    })
  })

  it('accepts any stage', async () => {
    hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'gone' })
    expect(await runtimeOf('alice/chat')).toMatchObject({ stage: 'RUNTIME_ERROR', errorMessage: 'gone' })

    hub.setStage('alice/chat', 'HIBERNATING')
    expect((await runtimeOf('alice/chat')).stage).toBe('HIBERNATING')
  })
})
