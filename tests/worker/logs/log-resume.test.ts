import { abortAllDurableObjects } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { entry, openLog } from '../support/log-stream.ts'
import { createTestApp } from '../support/test-app.ts'

const LOG = '/api/proxy/logs/alice/chat'

describe('a reader that connects again', () => {
  it('gets the lines after its last one, and equal lines as often as they were written', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.setLog('alice/chat', 'run', [entry('A\n', 1), entry('B\n', 2), entry('B\n', 2)])
    const first = await openLog(request, LOG)
    await first.until(() => first.lines().length === 3)
    await first.leave()
    hub.appendLog('alice/chat', 'run', [entry('B\n', 2), entry('C\n', 3)])

    const again = await openLog(request, LOG, { lastEventId: first.lastId() })
    await again.until(() => again.lines().length === 2)

    expect([...first.texts(), ...again.texts()]).toEqual(['A', 'B', 'B', 'B', 'C'])
    // What came between may be more than the last lines.
    expect(hub.calls.at(-1)?.path).toBe('/api/spaces/alice/chat/logs/run')
  })

  it('misses nothing after an eviction of the Fleet, nor after the Hub has dropped the connection', async () => {
    const { hub, signIn } = createTestApp({ metricsIntervalMs: 0 })
    const request = await signIn()
    const written = Array.from({ length: 100 }, (_, index) => entry(`${index % 7}\n`, Math.floor(index / 10)))
    hub.setLog('alice/chat', 'run', written.slice(0, 33))
    hub.faults.set({ kind: 'drop', afterEvents: 34, abort: true, times: 1 })
    const first = await openLog(request, LOG)
    await first.until(() => first.lines().length === 33)

    hub.appendLog('alice/chat', 'run', written.slice(33))
    expect(await first.last).toMatchObject({ type: 'failed', data: { code: 'hub_unavailable' } })
    await abortAllDurableObjects()
    const again = await openLog(request, LOG, { lastEventId: first.lastId() })
    await again.until(() => first.lines().length + again.lines().length >= 100)

    expect([...first.texts(), ...again.texts()]).toEqual(written.map(({ data }) => data.trim()))
  })

  it.each([1, 2, 3])(
    'goes on although its last %i lines have one time with lines before them',
    async (tail) => {
      const { hub, signIn } = createTestApp()
      const request = await signIn()
      const held = ['a\n', 'b\n', 'b\n', 'c\n'].map((text) => entry(text, 5))
      hub.setLog('alice/chat', 'run', [entry('===== Application Startup =====\n'), ...held])
      const first = await openLog(request, `${LOG}?tail=${tail}`)
      await first.until(() => first.lines().length === tail + 1)
      await first.leave()

      const again = await openLog(request, `${LOG}?tail=${tail}`, { lastEventId: first.lastId() })
      hub.appendLog('alice/chat', 'run', [entry('d\n', 6)])
      await again.until(() => again.texts().includes('d'))

      expect(again.texts()).toEqual(['d'])
    },
  )

  it('gets all of a log that has begun again since', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.setLog('alice/chat', 'build', [entry('old\n', 1)])
    const first = await openLog(request, `${LOG}?kind=build`)
    await first.last
    hub.setLog('alice/chat', 'build', [entry('new\n', 10), entry('newer\n', 10)])

    const again = await openLog(request, `${LOG}?kind=build`, { lastEventId: first.lastId() })
    await again.last
    expect(again.texts()).toEqual(['new', 'newer'])
  })

  it('with an unknown id begins with the last lines', async () => {
    const { hub, signIn } = createTestApp()
    hub.setLog('alice/chat', 'build', [entry('one\n', 1)])
    const log = await openLog(await signIn(), `${LOG}?kind=build`, { lastEventId: '7; drop' })
    await log.last
    expect(log.texts()).toEqual(['one'])
  })
})
