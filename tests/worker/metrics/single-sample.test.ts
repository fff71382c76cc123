import { describe, expect, it, vi } from 'vitest'
import { sampleAnswer } from '../../../shared/model/sample.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp } from '../support/test-app.ts'

const pathOf = (id: string) => `/api/proxy/metrics?spaceId=${encodeURIComponent(id)}`

describe('a single sample of a Space', () => {
  it('is the next one in its stream', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const answer = await readSuccess(await request(pathOf('alice/chat')), sampleAnswer)

    expect(answer).toMatchObject({ spaceId: 'alice/chat', stage: 'RUNNING' })
    expect(answer.sample?.memoryTotalBytes).toBeGreaterThan(0)
  })

  it.each([
    ['alice/is-paused', 'PAUSED'],
    ['alice/is-building', 'BUILDING'],
    ['alice/is-runtime-error', 'RUNTIME_ERROR'],
  ])('is null for %s, which does not run, without a call to the Hub', async (id, stage) => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()

    expect(await readSuccess(await request(pathOf(id)), sampleAnswer)).toMatchObject({ stage, sample: null })
    expect(hub.calls.filter(({ path }) => path.endsWith('/metrics'))).toEqual([])
  })

  it('is null if the Hub says that nothing runs', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    expect((await readSuccess(await request(pathOf('alice/homepage')), sampleAnswer)).sample).toBeNull()
  })

  it('reflects within 15 s that a Space started or stopped by itself', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.setStage('alice/is-sleeping', 'RUNNING')
    hub.setStage('alice/chat', 'PAUSED')
    await passTime(15_000)

    const woken = await readSuccess(await request(pathOf('alice/is-sleeping')), sampleAnswer)
    const paused = await readSuccess(await request(pathOf('alice/chat')), sampleAnswer)

    expect(woken.stage).toBe('RUNNING')
    expect(woken.sample).not.toBeNull()
    expect(paused).toMatchObject({ stage: 'PAUSED', sample: null })
  })

  it('shares one connection with other callers, and leaves nothing open', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ metricsIntervalMs: 1000 })
    const request = await signIn()

    await Promise.all(
      Array.from({ length: 10 }, async () => readSuccess(await request(pathOf('alice/chat')), sampleAnswer)),
    )

    expect(hub.calls.filter(({ path }) => path.endsWith('/metrics'))).toHaveLength(1)
    await passTime(20_000)
    expect(hub.openStreams()).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('fails if none comes within 5 s', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'stall', afterEvents: 0 })
    const before = Date.now()

    await readFailure(await whileTimePasses(request(pathOf('alice/chat'))), 'hub_timeout')

    expect(Date.now() - before).toBeLessThanOrEqual(5_200)
  })

  it.each([
    [{ kind: 'status', status: 500 }, 'hub_unavailable', 3],
    [{ kind: 'bad-token' }, 'hub_unauthorized', 1],
    [{ kind: 'status', status: 403 }, 'hub_forbidden', 1],
    [{ kind: 'html' }, 'hub_unavailable', 1],
  ] as const)('is a failure by %j: %s, after %i tries', async (fault, code, tries) => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ ...fault, route: '*/metrics' })

    await readFailure(await whileTimePasses(request(pathOf('alice/chat'))), code)

    expect(hub.calls.filter(({ path }) => path.endsWith('/metrics'))).toHaveLength(tries)
  })

  it('is refused without an id, with an invalid one, and for Spaces that are not managed', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    for (const path of [
      '/api/proxy/metrics',
      pathOf('alice'),
      `${pathOf('alice/chat')}&spaceId=alice/zero`,
    ]) {
      await readFailure(await request(path), 'invalid_request')
    }
    for (const id of ['carol/running', 'alice/nothing']) {
      await readFailure(await request(pathOf(id)), 'space_not_found')
    }
  })
})
