import { describe, expect, it } from 'vitest'
import { readFailure } from '../../support/answers.ts'
import { entry, openLog } from '../support/log-stream.ts'
import { ADMIN, API_KEY, createTestApp } from '../support/test-app.ts'

const LOG = '/api/proxy/logs/alice/chat'

describe('the log of a Space', () => {
  it('is followed from its last lines on, with the stage first', async () => {
    const { hub, signIn } = createTestApp()
    hub.setLog('alice/chat', 'run', [
      entry('===== Application Startup =====\n'),
      entry('one\n'),
      entry('two\n', 1),
    ])
    const log = await openLog(await signIn(), `${LOG}?tail=1`)
    await log.until(() => log.lines().length === 2)

    hub.appendLog('alice/chat', 'run', [entry('three', 2)])
    await log.until(() => log.lines().length === 3)

    expect(log.events[0]).toEqual({
      type: 'opened',
      data: { spaceId: 'alice/chat', kind: 'run', stage: 'RUNNING' },
    })
    expect(log.texts()).toEqual(['===== Application Startup =====', 'two', 'three'])
    expect(log.lines()[1]?.at).toBe('2026-06-01T14:00:00.001Z')
    expect(hub.calls.at(-1)).toMatchObject({
      path: '/api/spaces/alice/chat/logs/run?tail=1',
      account: 'alice',
    })
  })

  it('has 500 lines at first by default, of the container', async () => {
    const { hub, signIn } = createTestApp()
    const log = await openLog(await signIn(), '/api/proxy/logs/alice%2Fchat')
    await log.until(() => log.lines().length > 100)

    expect(hub.calls.at(-1)?.path).toBe('/api/spaces/alice/chat/logs/run?tail=500')
  })

  it('of a build ends when the build has ended', async () => {
    const { hub, signIn } = createTestApp()
    const log = await openLog(await signIn(), `${LOG}?kind=build`)

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
    expect(log.texts()[0]).toMatch(/^===== Build Queued at/)
    // The progress bar is one line.
    expect(log.texts().filter((text) => text.includes('797.3 MB') || text.includes('MB/s'))).toHaveLength(2)
    expect(hub.openStreams()).toEqual([])
  })

  it('of a container that failed ends with the traceback', async () => {
    const { hub, signIn } = createTestApp()
    hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'no luck' })
    const log = await openLog(await signIn(), LOG)

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
    expect(log.texts().slice(-5)[0]).toBe('Traceback (most recent call last):')
    expect(log.texts().at(-1)).toBe('\u001b[31mRuntimeError: no luck\u001b[0m')
  })

  it.each(['PAUSED', 'SLEEPING', 'STOPPED'])(
    'says that nothing runs while it is empty and the Space is %s',
    async (stage) => {
      const { hub, signIn } = createTestApp()
      const request = await signIn()
      hub.setStage('alice/chat', stage)

      const run = await openLog(request, LOG)
      expect(await run.last).toEqual({ type: 'ended', data: { reason: 'not_running' } })
      const build = await openLog(request, `${LOG}?kind=build`)
      expect(await build.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
    },
  )

  it('that is empty although the Space is up has just finished', async () => {
    const { hub, signIn } = createTestApp()
    hub.setLog('alice/chat', 'build', [])
    const log = await openLog(await signIn(), `${LOG}?kind=build`)

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
  })

  it('never has our own secrets, and keeps colours', async () => {
    const { hub, signIn } = createTestApp()
    const red = '\u001b[31m'
    hub.setLog('alice/chat', 'build', [
      entry(`${red}Bearer hf_aliceWrite${ADMIN.password}\u001b[2K ${API_KEY}\n`),
      entry('hf_ali'),
      entry('ceWrite\n'),
    ])
    hub.faults.set({ kind: 'borders', at: 'token' })
    const log = await openLog(await signIn(), `${LOG}?kind=build`)
    await log.last

    expect(log.texts()).toEqual([`${red}Bearer •••••• •••`, '•••', '•••'])
  })

  it.each(['bytes', 'utf8', 'ansi', 'token', 'crlf', 'field'] as const)(
    'is the same with chunks cut at %s',
    async (at) => {
      const { hub, signIn } = createTestApp()
      const request = await signIn()
      hub.setStage('alice/chat', 'RUNTIME_ERROR')
      const whole = await openLog(request, `${LOG}?kind=build`)
      await whole.last
      hub.faults.set({ kind: 'borders', at })

      const log = await openLog(request, `${LOG}?kind=build`)
      await log.last

      expect(log.lines()).toEqual(whole.lines())
      expect(log.texts().join('\n')).toContain('中文分词')
    },
  )
})

describe('a request for a log', () => {
  it.each(['kind=both', 'tail=-1', 'tail=10001', 'tail=1.5', 'tail=', 'tail=1&tail=2', 'lines=5'])(
    'is rejected with %s',
    async (query) => {
      const { hub, signIn } = createTestApp()
      const { issues = [] } = await readFailure(await (await signIn())(`${LOG}?${query}`), 'invalid_request')

      expect(issues).toHaveLength(1)
      expect(hub.calls).toEqual([])
    },
  )

  it('may be for no lines, or for ten thousand', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    for (const tail of [0, 10_000]) {
      await openLog(request, `${LOG}?tail=${tail}`)
      await expect.poll(() => hub.calls.at(-1)?.path).toBe(`/api/spaces/alice/chat/logs/run?tail=${tail}`)
    }
  })

  it('fails for a Space that is not managed, for one without a token, and for a malformed id', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()

    await readFailure(await request('/api/proxy/logs/carol/running'), 'space_not_found')
    await readFailure(await request('/api/proxy/logs/acme/shop'), 'no_token')
    await readFailure(await request('/api/proxy/logs/alice/chat/more'), 'invalid_request')
    expect(hub.calls.filter(({ path }) => path.includes('/logs/'))).toEqual([])
  })

  it('with HEAD opens nothing', async () => {
    const { hub, signIn } = createTestApp()
    expect((await (await signIn())(LOG, { method: 'HEAD' })).status).toBe(200)
    expect(hub.calls).toEqual([])
  })
})
