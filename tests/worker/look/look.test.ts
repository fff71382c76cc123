import { runInDurableObject } from 'cloudflare:test'
import { describe, expect, it, vi } from 'vitest'
import { activityPage, history, incidentsPage, oneHistory } from '../../../shared/wire/history.ts'
import { status } from '../../../shared/wire/status.ts'
import { readSuccess } from '../../support/answers.ts'
import { calmSeed } from '../support/calm-seed.ts'
import { fleetStub, passTime, stopTime } from '../support/fleet-clock.ts'
import { startParts } from '../support/fleet-parts.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { ring } from '../support/ring.ts'
import { ADMIN, createTestApp, type Request } from '../support/test-app.ts'

const activityOf = async (request: Request, query: string) =>
  (await readSuccess(await request(`/api/proxy/activity?limit=100&${query}`), activityPage)).entries

describe('the look', () => {
  it('finds that a Space failed while nobody watched, and keeps the last lines of its log', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    await ring()
    hub.setLog('alice/chat', 'run', [{ data: 'Out of memory\n', timestamp: new Date().toISOString() }])
    hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'Exit code: 137' })
    await ring()
    // The first looks had other logs to read.
    for (let look = 0; look < 3; look++) await ring()

    const request = await signIn()
    const { incidents } = await readSuccess(
      await request('/api/proxy/incidents?spaceId=alice/chat'),
      incidentsPage,
    )
    expect(incidents).toMatchObject([{ kind: 'failed', closedAt: null, errorMessage: 'Exit code: 137' }])
    expect(incidents[0]?.logTail?.map(({ text }) => text)).toContain('Out of memory')
    const { changes } = await readSuccess(await request('/api/proxy/history/alice/chat'), oneHistory)
    expect(changes).toMatchObject([{ from: 'RUNNING', to: 'RUNTIME_ERROR', by: null }])
    const [change] = changes
    const lasted = Date.parse(change?.at ?? '') - Date.parse(change?.notBefore ?? '')
    expect(lasted).toBeGreaterThanOrEqual(60_000)
    expect(lasted).toBeLessThan(90_000)
  })

  it('keeps the lines of a log although others cannot be read', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ seed: calmSeed(7) })
    await ring()
    const ids = ['alice/app-0', 'alice/app-3', 'alice/app-6', 'bob/app-1']
    for (const id of ids) {
      hub.setLog(id, 'run', [{ data: 'Out of memory\n', timestamp: new Date().toISOString() }])
      hub.setStage(id, 'RUNTIME_ERROR')
    }
    const cannotBeRead = (id: string) =>
      hub.faults.set({ kind: 'status', status: 403, route: `/api/spaces/${id}/logs/*` })
    for (const id of ids.slice(0, 3)) cannotBeRead(id)
    for (let look = 0; look < 4; look++) await ring()

    const { incidents } = await readSuccess(
      await (await signIn())('/api/proxy/incidents?state=open'),
      incidentsPage,
    )
    const kept = incidents.filter(({ logTail }) => logTail !== null)
    expect(kept.map(({ spaceId }) => spaceId)).toEqual(['bob/app-1'])
  })

  it('costs one list call for each account if nothing has changed, and writes one row and the alarm', async () => {
    stopTime()
    const { hub } = createTestApp({ seed: calmSeed(1) })
    await ring()
    hub.clearCalls()
    const written = await runInDurableObject(fleetStub(), (_, { storage }) => ({
      put: vi.spyOn(storage.kv, 'put'),
      setAlarm: vi.spyOn(storage, 'setAlarm'),
    }))
    await ring()

    expect(hub.calls.map(({ path }) => path.split('?')[0])).toEqual(Array(3).fill('/api/spaces'))
    expect(written.put.mock.calls.map(([key]) => key)).toEqual(['look'])
    expect(written.setAlarm).toHaveBeenCalledTimes(1)
  })

  it('keeps the history of an account that is called like what every object has', async () => {
    const [name, token] = ['constructor', 'hf_constructorWrite']
    const { signIn } = createTestApp({
      seed: {
        accounts: [{ name, type: 'user', plan: 'free', tokens: [{ value: token, role: 'write' }] }],
        spaces: [{ id: `${name}/app` }],
      },
    })
    const { watchman } = startParts({ HF_USER: `${name}:${token}` })
    await watchman.clock.onAlarm()
    await watchman.clock.onAlarm()

    const { spaces } = await readSuccess(await (await signIn())('/api/proxy/history?days=1'), history)
    expect(Object.keys(spaces)).toEqual([`${name}/app`])
  })

  // B4.4
  it('still looks after seven looks that could not store anything', async () => {
    stopTime()
    const { logs } = createTestApp({ seed: calmSeed(1) })
    await ring()
    await runInDurableObject(fleetStub(), (_, { storage }) => {
      vi.spyOn(storage.kv, 'put').mockImplementation(() => {
        throw new Error('The daily limit is reached')
      })
    })
    for (let look = 0; look < 7; look++) await ring()

    expect(await runInDurableObject(fleetStub(), (_, { storage }) => storage.getAlarm())).not.toBeNull()
    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'look' }))
  })

  // B4.6
  it('sees 130 Spaces', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ seed: calmSeed(130) })
    await ring()
    for (const id of hub.spaces.keys()) hub.setStage(id, 'SLEEPING')
    await ring()

    const entries = await activityOf(await signIn(), 'kind=change')
    expect(entries).toHaveLength(100)
    expect(new Set(entries.map(({ what }) => what))).toEqual(new Set(['SLEEPING']))
  })

  // B4.9
  it('keeps the history of a renamed Space', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ seed: calmSeed(2) })
    await ring()
    hub.setStage('alice/app-0', 'PAUSED')
    await ring()
    hub.renameSpace('alice/app-0', 'alice/new-name')
    await ring()

    const request = await signIn()
    const { changes } = await readSuccess(await request('/api/proxy/history/alice/new-name'), oneHistory)
    expect(changes).toMatchObject([{ to: 'PAUSED' }])
  })

  it('tells viewers what it found within the look', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ seed: calmSeed(1) })
    await ring()
    const viewer = await openLiveStream(await signIn())
    hub.setStage('alice/app-0', 'RUNTIME_ERROR', { errorMessage: 'Boom' })
    await ring()

    const { incident } = await viewer.next('incident')
    expect(incident).toMatchObject({ spaceId: 'alice/app-0', kind: 'failed' })
    expect((await viewer.next('activity')).entry).toMatchObject({ kind: 'change', what: 'RUNTIME_ERROR' })
  })

  it('says in the self-check when it was, and how often it is', async () => {
    stopTime()
    const { signIn } = createTestApp({ seed: calmSeed(1) })
    await ring()
    const { fleet } = await readSuccess(await (await signIn())('/api/v1/status'), status)
    expect(fleet.everySeconds).toBe(60)
    expect(Date.now() - Date.parse(fleet.lastLookAt ?? '')).toBeLessThan(60_000)
  })
})

describe('an action', () => {
  it('is in the activity with who did it and what came of it, before the change that it caused', async () => {
    stopTime()
    const { signIn } = createTestApp({ seed: calmSeed(1), settleMs: 60_000 })
    const request = await signIn()
    await ring()
    await request('/api/proxy/restart/alice/app-0', { method: 'POST' })

    const by = { kind: 'admin', name: ADMIN.username }
    await waitForEntries(request, 'spaceId=alice/app-0', (entries) => {
      expect(entries).toMatchObject([
        { kind: 'change', what: 'BUILDING', by },
        { kind: 'action', what: 'restart', by, result: 'ok', account: 'alice', detail: null },
      ])
    })
  })

  it('is noted when it failed, or when nothing had to be sent', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ seed: calmSeed(1) })
    const request = await signIn()
    const act = (path: string) => request(`/api/proxy/${path}`, { method: 'POST' })
    await act('resume/alice/app-0')
    await act('restart/acme/app-2')
    await act('pause/alice/nowhere')
    await act('pause/foreign/app')
    hub.faults.set({ kind: 'sever', method: 'POST', times: 1 })
    await act('pause/bob/app-1')

    await waitForEntries(request, 'kind=action', (entries) => {
      expect(
        entries.toReversed().map(({ spaceId, what, result, detail }) => [spaceId, what, result, detail]),
      ).toEqual([
        ['alice/app-0', 'resume', 'ok', { sent: false }],
        ['acme/app-2', 'restart', 'no_token', null],
        ['alice/nowhere', 'pause', 'space_not_found', null],
        ['foreign/app', 'pause', 'space_not_found', null],
        ['bob/app-1', 'pause', 'outcome_unknown', null],
      ])
    })
  })
})

/** What an action causes is recorded a moment later. */
async function waitForEntries(
  request: Request,
  query: string,
  check: (entries: Awaited<ReturnType<typeof activityOf>>) => void,
): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    await passTime(100)
    try {
      return check(await activityOf(request, query))
    } catch {
      // Not yet.
    }
  }
  check(await activityOf(request, query))
}
