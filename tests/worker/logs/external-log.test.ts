import { describe, expect, it } from 'vitest'
import { externalLog } from '../../../shared/wire/logs.ts'
import { expectSafe, readFailure, readSuccess } from '../../support/answers.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { entry, openLog } from '../support/log-stream.ts'
import { API_KEY, createTestApp } from '../support/test-app.ts'

const LOG = '/api/v1/external/logs/alice/chat'
const key = { 'X-API-Key': API_KEY }

describe('the log for integrators', () => {
  it('is complete when the Hub has closed it', async () => {
    const { hub, request } = createTestApp()
    hub.setLog('alice/chat', 'build', [entry('\u001b[31mone\n'), entry('two\r', 1)])

    const answer = await request(`${LOG}?kind=build`, { headers: key })

    expect(await readSuccess(answer, externalLog)).toEqual({
      success: true,
      spaceId: 'alice/chat',
      kind: 'build',
      lines: [
        { at: '2026-06-01T14:00:00.000Z', text: '\u001b[31mone' },
        { at: '2026-06-01T14:00:00.001Z', text: 'two' },
      ],
      complete: true,
    })
  })

  it('is what the Hub holds while the container runs, and leaves nothing open', async () => {
    stopTime()
    const { hub, request } = createTestApp()
    hub.setLog('alice/chat', 'run', [entry('one\n'), entry('two\n', 1)])

    const startedAt = Date.now()
    const answer = await whileTimePasses(request('/api/v1/external/logs/alice%2Fchat', { headers: key }))

    expect(await readSuccess(answer, externalLog)).toMatchObject({
      lines: [{ text: 'one' }, { text: 'two' }],
      complete: false,
    })
    expect(Date.now() - startedAt).toBeLessThan(10_000)
    expect(hub.openStreams()).toEqual([])
  })

  it('has the last lines and the header, even of a log that never pauses', async () => {
    stopTime()
    const { hub, request } = createTestApp()
    hub.setLog('alice/chat', 'run', [entry('===== Application Startup =====\n')])
    hub.faults.set({ kind: 'log-flood', perSecond: 5_000 })

    const answer = await whileTimePasses(request(`${LOG}?tail=3`, { headers: key }))
    const { lines, complete } = await readSuccess(answer, externalLog)

    expect(lines.map(({ text }) => text.slice(0, 5))).toEqual(['=====', 'flood', 'flood', 'flood'])
    expect(complete).toBe(false)
  })

  it('is answered within 10 s when the Hub stalls', async () => {
    stopTime()
    const { hub, request } = createTestApp()
    hub.faults.set({ kind: 'hang', route: '/api/spaces/*/logs/*' })
    const startedAt = Date.now()

    await readFailure(await whileTimePasses(request(LOG, { headers: key })), 'hub_timeout')

    expect(Date.now() - startedAt).toBeLessThanOrEqual(10_000)
  })

  it('is empty and complete while nothing runs', async () => {
    const { request } = createTestApp()
    const answer = await request('/api/v1/external/logs/alice/is-paused', { headers: key })

    expect(await readSuccess(answer, externalLog)).toMatchObject({ lines: [], complete: true })
  })

  it('is plain text on request, without control characters', async () => {
    const { hub, request } = createTestApp()
    hub.setLog('alice/chat', 'build', [entry('\u001b[31mred\u001b[0m\n'), entry('two hf_aliceWrite\n')])

    const answer = await request(`${LOG}?kind=build`, { headers: { ...key, accept: 'text/plain' } })
    const text = await answer.text()

    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; charset=utf-8$/i)
    expectSafe(answer, text)
    expect(text).toBe('red\ntwo •••\n')
  })

  it('is followed on request', async () => {
    const { hub, request } = createTestApp()
    hub.setLog('alice/chat', 'build', [entry('one\n'), entry('two\n', 1)])
    const headers = { ...key, accept: 'text/event-stream' }
    const log = await openLog(request, `${LOG}?kind=build`, { headers })

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
    expect(log.texts()).toEqual(['one', 'two'])
    const again = await openLog(request, `${LOG}?kind=build`, { headers, lastEventId: log.lastId() })
    await again.last
    expect(again.texts()).toEqual([])
  })

  it.each(['', '*/*', 'text/html,application/xhtml+xml,*/*;q=0.8', 'application/json, text/plain;q=0.5'])(
    'is JSON for Accept: %j',
    async (accept) => {
      const { request } = createTestApp()
      const answer = await request(`${LOG}?kind=build`, { headers: { ...key, accept } })
      await readSuccess(answer, externalLog)
    },
  )

  it.each([
    ['/alice/chat?kind=x', 'invalid_request'],
    ['/alice/chat?tail=10001', 'invalid_request'],
    ['/alice/chat?taill=1', 'invalid_request'],
    ['/alice%20x', 'invalid_request'],
    ['/acme/shop', 'no_token'],
    ['/carol/running', 'space_not_found'],
  ] as const)('is refused for %s', async (path, code) => {
    const { request } = createTestApp()
    await readFailure(await request(`/api/v1/external/logs${path}`, { headers: key }), code)
  })

  it('fails with the Hub’s own failure, as JSON whatever was asked for', async () => {
    const { hub, request } = createTestApp()
    hub.faults.set({ kind: 'status', status: 403, route: '/api/spaces/*/logs/*' })
    for (const accept of ['application/json', 'text/plain']) {
      await readFailure(await request(LOG, { headers: { ...key, accept } }), 'hub_forbidden')
    }
  })
})
