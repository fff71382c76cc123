import { describe, expect, it } from 'vitest'
import { openLog } from '../support/log-stream.ts'
import { createTestApp, type TestApp } from '../support/test-app.ts'

const LOG = '/api/proxy/logs/alice/chat?kind=build&tail=5'
const DOCUMENTED = '/api/spaces/alice/chat/logs/build?tail=5'
const OLDER = ['/api/spaces/alice/chat/jwt', '/v1/alice/chat/logs/build?tail=5']

const calls = ({ hub }: TestApp) => hub.calls.map(({ path }) => path).filter((path) => /logs|jwt/.test(path))

describe('the routes of the Hub', () => {
  it.each([404, 405, 406])(
    'are the documented one, and the older one after a %i, which is remembered',
    async (status) => {
      const app = createTestApp()
      const request = await app.signIn()
      const fault = app.hub.faults.set({ kind: 'status', status, route: '/api/spaces/*/logs/*' })
      const first = await openLog(request, LOG)
      expect(await first.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
      expect(first.lines().length).toBeGreaterThan(4)
      expect(calls(app)).toEqual([DOCUMENTED, ...OLDER])

      await (await openLog(request, LOG)).last
      expect(calls(app).slice(3)).toEqual(OLDER)

      app.hub.faults.clear(fault)
      app.hub.faults.set({ kind: 'status', status: 404, route: '/v1/*' })
      expect((await (await openLog(request, LOG)).last)?.type).toBe('ended')
      expect(calls(app).slice(5)).toEqual([...OLDER, DOCUMENTED])
    },
  )

  it('use the account’s token for the documented route, and the Space’s own for the older one', async () => {
    const app = createTestApp()
    app.hub.faults.set({ kind: 'status', status: 404, route: '/api/spaces/*/logs/*' })
    await (await openLog(await app.signIn(), '/api/proxy/logs/alice/diary?kind=build')).last

    const callers = app.hub.calls.filter(({ path }) => /logs|jwt/.test(path)).map(({ account }) => account)
    expect(callers).toEqual(['alice', 'alice', 'alice'])
    expect(JSON.stringify(app.logs)).not.toContain('jwt_')
  })

  it('that answer 404, both, are a failure of the Hub, or no log of a Space that is paused', async () => {
    const app = createTestApp()
    const request = await app.signIn()
    for (const route of ['/api/spaces/*/logs/*', '/v1/*'])
      app.hub.faults.set({ kind: 'status', status: 404, route })

    const log = await openLog(request, LOG)
    expect(await log.last).toMatchObject({ type: 'failed', data: { code: 'hub_unavailable' } })
    const paused = await openLog(request, '/api/proxy/logs/alice/is-paused')
    expect(await paused.last).toEqual({ type: 'ended', data: { reason: 'not_running' } })
  })

  it.each([
    [401, 'hub_unauthorized'],
    [403, 'hub_forbidden'],
    [500, 'hub_unavailable'],
    [429, 'hub_rate_limited'],
    [400, 'hub_rejected'],
  ])(
    'that answer %i are not tried further: the log fails with %s, after it was opened',
    async (status, code) => {
      const app = createTestApp()
      const request = await app.signIn()
      app.hub.faults.set({
        kind: 'status',
        status,
        route: '/api/spaces/*/logs/*',
        body: { error: 'No hf_aliceWrite' },
      })
      const log = await openLog(request, LOG)

      expect(await log.last).toMatchObject({
        type: 'failed',
        data: { code, message: expect.not.stringContaining('hf_') },
      })
      expect(log.events.map(({ type }) => type)).toEqual(['opened', 'failed'])
      expect(calls(app)).toEqual([DOCUMENTED])
    },
  )

  it.each([
    ['a web page', { kind: 'html' }],
    ['nothing: the connection ends', { kind: 'sever' }],
  ] as const)('that answer with %s fail, too', async (_, fault) => {
    const app = createTestApp()
    const request = await app.signIn()
    app.hub.faults.set({ ...fault, route: '/api/spaces/*/logs/*' })
    const log = await openLog(request, LOG)

    expect(await log.last).toMatchObject({ type: 'failed', data: { code: 'hub_unavailable' } })
  })
})
