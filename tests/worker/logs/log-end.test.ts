import { describe, expect, it } from 'vitest'
import type { Space } from '../../../shared/model/space.ts'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readSuccess } from '../../support/answers.ts'
import { eventually, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { entry, openLog } from '../support/log-stream.ts'
import { createTestApp } from '../support/test-app.ts'

const LOG = '/api/proxy/logs/alice/chat'
const RUNTIME = '/api/spaces/alice/chat/runtime'

/** An app whose clock stands still, and that has just listed its Spaces. */
async function openApp() {
  stopTime()
  const app = createTestApp({ metricsIntervalMs: 0 })
  const request = await app.signIn()
  await readSuccess(await request('/api/proxy/spaces'), spaceList)
  const runtimeReads = () => app.hub.calls.filter(({ path }) => path === RUNTIME).length
  return { ...app, request, runtimeReads }
}

describe('the end of a log', () => {
  it('shows viewers the stage that the Space has now', async () => {
    const { hub, request, runtimeReads } = await openApp()
    const viewer = await openLiveStream(request)
    hub.setStage('alice/chat', 'BUILD_ERROR')
    hub.setLog('alice/chat', 'build', [entry('one\n')])

    const log = await openLog(request, `${LOG}?kind=build`)

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'finished' } })
    const isFailed = ({ space }: { space: Space }) =>
      space.id === 'alice/chat' && space.stage === 'BUILD_ERROR'
    await whileTimePasses(viewer.next('space', isFailed))
    expect(runtimeReads()).toBe(1)
  })

  it('says that nothing runs if the Space has been paused since it was listed', async () => {
    const { hub, request } = await openApp()
    hub.setStage('alice/chat', 'PAUSED')
    const log = await openLog(request, LOG)

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'not_running' } })
    expect(log.events[0]).toMatchObject({ type: 'opened', data: { stage: 'RUNNING' } })
  })

  it('says so, too, if the Hub has no such log', async () => {
    const { hub, request } = await openApp()
    hub.setStage('alice/chat', 'PAUSED')
    for (const route of ['/api/spaces/*/logs/*', '/v1/*'])
      hub.faults.set({ kind: 'status', status: 404, route })
    const log = await openLog(request, LOG)

    expect(await log.last).toEqual({ type: 'ended', data: { reason: 'not_running' } })
  })

  it.each([
    { kind: 'status', status: 403 },
    { kind: 'status', status: 500 },
    { kind: 'status', status: 429 },
    { kind: 'html' },
    { kind: 'hang' },
  ] as const)('does not depend on the answer: %j', async (fault) => {
    const { hub, request } = await openApp()
    hub.setLog('alice/chat', 'build', [entry('one\n')])
    hub.faults.set({ ...fault, route: RUNTIME })
    const log = await openLog(request, `${LOG}?kind=build`)

    expect(await whileTimePasses(log.last)).toEqual({ type: 'ended', data: { reason: 'finished' } })
    expect(log.texts()).toEqual(['one'])
  })

  it('is one read for all readers of the log', async () => {
    const { hub, request, runtimeReads } = await openApp()
    hub.setStage('alice/chat', 'PAUSED')
    hub.faults.set({ kind: 'hang', route: RUNTIME })
    const logs = [await openLog(request, LOG), await openLog(request, LOG)]
    await eventually(() => expect(hub.openStreams()).toEqual([]))
    await eventually(() => expect(runtimeReads()).toBe(1))

    for (const log of logs) expect((await whileTimePasses(log.last))?.type).toBe('ended')
  })
})
