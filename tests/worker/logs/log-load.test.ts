import { describe, expect, it } from 'vitest'
import { eventually, passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { openLog } from '../support/log-stream.ts'
import { createTestApp, type Request } from '../support/test-app.ts'

const LOG = '/api/proxy/logs/alice/chat'
const LINES = 20_000

describe('a log of 5,000 lines a second', () => {
  it('loses none and repeats none, in few events of at most 64 KiB', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    hub.setLog('alice/chat', 'run', [])
    hub.faults.set({ kind: 'log-flood', perSecond: 5_000, lines: LINES })
    const log = await openLog(await signIn(), LOG)
    await passTime(4_200)
    await whileTimePasses(log.until(() => log.lines().length >= LINES))

    const expected = Array.from({ length: LINES }, (_, index) => `flood ${String(index).padStart(7, '0')}`)
    expect(log.texts()).toEqual(expected)
    const sizes = log.events.map(({ data }) => JSON.stringify(data).length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024 + 100)
    expect(sizes.length).toBeLessThan(150)
  })

  it('waits at the Hub while its reader does not read, and nothing is lost', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.setLog('alice/chat', 'run', [])
    hub.faults.set({ kind: 'log-flood', perSecond: 25_000, lines: 2 * LINES })
    const paused = await pauseReading(request)
    await passTime(2_000)
    const [upstream] = hub.openStreams()
    expect(upstream?.unread).toBeGreaterThan(LINES)

    const log = await openLog(paused.request, LOG)
    // The last lines wait for others.
    await whileTimePasses(log.until(() => log.lines().length >= 2 * LINES))

    expect(new Set(log.texts()).size).toBe(2 * LINES)
    await log.leave()
    await passTime(5_000)
    await eventually(() => expect(hub.openStreams()).toEqual([]))
  })

  it('that nobody reads is closed when its reader goes', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.setLog('alice/chat', 'run', [])
    hub.faults.set({ kind: 'log-flood', perSecond: 25_000 })
    const { response } = await pauseReading(request)
    await passTime(2_000)

    await response.body?.cancel()
    await passTime(5_000)

    await eventually(() => expect(hub.openStreams()).toEqual([]))
  })
})

/** Opens the log without reading it; `request` hands out the same answer to whoever reads it later. */
async function pauseReading(request: Request): Promise<{ response: Response; request: Request }> {
  const response = await request(LOG)
  return { response, request: () => Promise.resolve(response) }
}

describe('a line of 200 KB', () => {
  it('is cut, and those around it are whole', async () => {
    const { hub, signIn } = createTestApp()
    hub.faults.set({ kind: 'log-long-line', kilobytes: 200 })
    const log = await openLog(await signIn(), `${LOG}?kind=build`)
    await log.last

    const [head, long, next] = log.lines()
    expect(head?.text).toMatch(/^=====/)
    expect([long?.text.length, long?.cut]).toEqual([16 * 1024, true])
    expect([next?.text, next?.cut]).toEqual(['', undefined])
  })
})
