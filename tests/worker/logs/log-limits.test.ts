import { describe, expect, it, vi } from 'vitest'
import { MAX_LOGS_OF_SESSION } from '../../../shared/wire/logs.ts'
import { readFailure } from '../../support/answers.ts'
import { eventually, passMinutes, passTime, stopTime } from '../support/fleet-clock.ts'
import { entry, openLog } from '../support/log-stream.ts'
import { createTestApp, type TestApp } from '../support/test-app.ts'

const LOG = '/api/proxy/logs/alice/chat'
const openLogs = ({ hub }: TestApp) => hub.openStreams().filter(({ kind }) => kind === 'logs').length

describe('an open log', () => {
  it('sends comments, at least every 15 s', async () => {
    stopTime()
    const app = createTestApp()
    const log = await openLog(await app.signIn(), LOG)
    await passTime(15_000)

    await eventually(() => expect(log.comments.length).toBeGreaterThan(0))
  })

  it('is closed at the Hub within 5 s after its reader has gone, and leaves nothing awake', async () => {
    stopTime()
    const app = createTestApp()
    const request = await app.signIn()
    const logs = [await openLog(request, LOG), await openLog(request, `${LOG}?tail=3`)]
    await eventually(() => expect(openLogs(app)).toBe(2))

    for (const log of logs) await log.leave()
    await passTime(5_000)

    await eventually(() => expect(openLogs(app)).toBe(0))
    expect(app.logs.filter((line) => (line as { event: string }).event === 'log-closed')).toHaveLength(2)
    const calls = app.hub.calls.length
    await passMinutes(11)
    expect(app.hub.calls).toHaveLength(calls)
  })

  it.each([
    ['the Hub does not answer', '/api/spaces/alice/chat/logs/run', '/api/spaces/*/logs/*'],
    ['the Hub gives no token for the older route', '/api/spaces/alice/chat/jwt', '/api/spaces/*/jwt'],
    ['the older route does not answer', '/v1/alice/chat/logs/run', '/v1/*'],
  ])('leaves no call and no timer 5 s after its reader has gone while %s', async (_, path, route) => {
    stopTime()
    const app = createTestApp()
    app.hub.faults.set({ kind: 'hang', route })
    app.hub.faults.set({ kind: 'status', status: 404, route: '/api/spaces/*/logs/*' })
    const log = await openLog(await app.signIn(), LOG)
    await eventually(() => expect(app.hub.calls.map((call) => call.path.split('?')[0])).toContain(path))

    await log.leave()
    await passTime(5_000)

    await eventually(() => expect(vi.getTimerCount()).toBe(0))
    const calls = app.hub.calls.length
    await passMinutes(1)
    expect(app.hub.calls).toHaveLength(calls)
  })

  it('that was never read is closed, too', async () => {
    stopTime()
    const app = createTestApp()
    const response = await (await app.signIn())(LOG)
    await eventually(() => expect(openLogs(app)).toBe(1))

    await response.body?.cancel()
    await passTime(5_000)

    await eventually(() => expect(openLogs(app)).toBe(0))
  })

  it('ends after 10 minutes, and the next one goes on', async () => {
    stopTime()
    const app = createTestApp()
    app.hub.setLog('alice/chat', 'run', [entry('one\n')])
    const request = await app.signIn()
    const log = await openLog(request, LOG)
    await passMinutes(10)
    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'limit' } })
    await eventually(() => expect(openLogs(app)).toBe(0))

    app.hub.appendLog('alice/chat', 'run', [entry('two\n', 1)])
    const next = await openLog(request, LOG, { lastEventId: log.lastId() })
    await passTime(200)
    await next.until(() => next.lines().length > 0)
    expect([...log.texts(), ...next.texts()]).toEqual(['one', 'two'])
  })

  it('fails when the Hub has been silent for two minutes, and not before', async () => {
    stopTime()
    const app = createTestApp()
    app.hub.faults.set({ kind: 'stall', afterEvents: 2 })
    const log = await openLog(await app.signIn(), LOG)
    await passMinutes(1.9)
    expect(log.events.some(({ type }) => type === 'failed')).toBe(false)
    await passMinutes(0.2)

    expect(await log.last).toMatchObject({ type: 'failed', data: { code: 'hub_timeout' } })
    await eventually(() => expect(openLogs(app)).toBe(0))
  })
})

describe('the logs of a session', () => {
  it('are limited, and closing one frees its place', async () => {
    stopTime()
    const app = createTestApp()
    const [request, other] = [await app.signIn(), await app.signIn()]
    const logs = []
    for (let count = 0; count < MAX_LOGS_OF_SESSION; count++) logs.push(await openLog(request, LOG))

    await readFailure(await request(LOG), 'rate_limited')
    await openLog(other, LOG)
    await logs[0]?.leave()
    await passTime(5_000)
    await openLog(request, LOG)
  })

  it('end with the session', async () => {
    stopTime()
    const app = createTestApp()
    const request = await app.signIn()
    const log = await openLog(request, LOG)
    await eventually(() => expect(openLogs(app)).toBe(1))

    await request('/api/v1/logout', { method: 'POST' })

    await log.last
    await eventually(() => expect(openLogs(app)).toBe(0))
    await readFailure(await request(LOG), 'unauthorized')
  })
})
