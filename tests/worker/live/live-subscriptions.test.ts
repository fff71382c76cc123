import { describe, expect, it } from 'vitest'
import { subscriptions } from '../../../shared/wire/live.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp, postJson, type Request } from '../support/test-app.ts'

const UPDATE = '/api/proxy/update-subscriptions'
const update = (request: Request, clientId: string, instances: unknown) =>
  request(UPDATE, postJson({ clientId, instances }))

describe('update-subscriptions', () => {
  it('replaces the stream’s subscriptions, and answers with those it accepted', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const stream = await openLiveStream(request, ['alice/chat'])

    const response = await update(request, stream.clientId, ['BOB/api', 'nonsense', 'carol/running'])

    expect(await readSuccess(response, subscriptions)).toEqual({
      success: true,
      subscribed: ['Bob/api'],
      rejected: [
        { id: 'nonsense', code: 'invalid_request' },
        { id: 'carol/running', code: 'space_not_found' },
      ],
    })
    await passTime(1_000)
    await stream.next('metric', ({ spaceId }) => spaceId === 'Bob/api')
    await passTime(10_000)
    expect(hub.openStreams().map(({ spaceId }) => spaceId)).toEqual(['Bob/api'])
  })

  it('keeps the connection of Spaces that stay, without lost or duplicate samples', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ metricsIntervalMs: 0 })
    const request = await signIn()
    const stream = await openLiveStream(request, ['alice/chat'])
    await passTime(20)
    const sets = [['alice/chat', 'Bob/api'], ['alice/chat'], ['alice/zero', 'alice/chat', 'alice/vision']]

    for (let number = 0; number < 30; number++) {
      hub.emitMetric('alice/chat', { cpu_usage_pct: number, memory_used_bytes: 1 })
      await readSuccess(await update(request, stream.clientId, sets[number % sets.length]), subscriptions)
      await passTime(20)
    }

    await eventually(() => expect(stream.received.metric).toHaveLength(30))
    const samples = stream.received.metric.map(({ sample }) => sample.cpuPercent)
    expect(samples).toEqual([...Array(30).keys()])
    expect(hub.calls.filter(({ path }) => path === '/api/spaces/alice/chat/metrics')).toHaveLength(1)
  })

  it('keeps the connection of a Space that comes back at once', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const stream = await openLiveStream(request, ['alice/chat'])
    await stream.next('metric')

    await update(request, stream.clientId, [])
    await passTime(3_000)
    await update(request, stream.clientId, ['alice/chat'])
    await stream.next('metric')
    await passTime(30_000)

    expect(hub.calls.filter(({ path }) => path.endsWith('/metrics'))).toHaveLength(1)
  })

  it('closes the connections within 20 s after an empty list, which a closing page sends', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const stream = await openLiveStream(request, ['alice/chat', 'Bob/api'])
    await stream.next('metric')

    await readSuccess(await update(request, stream.clientId, []), subscriptions)
    await passTime(20_000)

    expect(hub.openStreams()).toEqual([])
  })

  it('accepts the body of a beacon', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const { clientId } = await openLiveStream(request, ['alice/chat'])
    const body = new Blob([JSON.stringify({ clientId, instances: [] })], { type: 'application/json' })

    await readSuccess(await request(UPDATE, { method: 'POST', body }), subscriptions)
  })

  it('is not_found for another session’s stream, and changes nothing', async () => {
    stopTime()
    const { signIn } = createTestApp()
    const [mine, others] = [await signIn(), await signIn()]
    const stream = await openLiveStream(mine, ['alice/chat'])
    await stream.next('metric')

    await readFailure(await update(others, stream.clientId, []), 'not_found')

    const before = stream.received.metric.length
    await passTime(5_000)
    await eventually(() => expect(stream.received.metric.length).toBeGreaterThan(before + 3))
  })

  it('is not_found for a stream that has ended or never existed', async () => {
    stopTime()
    const { signIn } = createTestApp()
    const request = await signIn()
    const stream = await openLiveStream(request)
    await stream.leave()
    await passTime(15_000)

    await readFailure(await update(request, stream.clientId, []), 'not_found')
    await readFailure(await update(request, 'nobody', []), 'not_found')
  })

  it.each<[string, unknown]>([
    ['no list', undefined],
    ['a text for a list', 'alice/chat'],
    ['numbers in the list', [1]],
    ['201 ids', Array.from({ length: 201 }, () => 'alice/chat')],
  ])('is an invalid_request with %s', async (_, instances) => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const { clientId } = await openLiveStream(request)

    await readFailure(await update(request, clientId, instances), 'invalid_request')
  })
})
