import { describe, expect, it } from 'vitest'
import { externalSpace } from '../../../shared/wire/external.ts'
import type { Hub } from '../../hub/hub.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { API_KEY, createTestApp, request } from '../support/test-app.ts'

const CHAT = 'alice/chat'
const OLD = 'a'.repeat(40)
const NEW = 'b'.repeat(40)
const withKey = { headers: { 'X-API-Key': API_KEY } }
const STEP_MS = 20_000

/** Waits as a CI job does. The clock advances meanwhile. */
async function waitFor(query: string, id = CHAT) {
  const startedAt = Date.now()
  const answer = await whileTimePasses(request(`/api/v1/external/spaces/${id}?${query}`, withKey))
  const { space, reached } = await readSuccess(answer, externalSpace)
  return {
    stage: space.stage,
    runtimeSha: space.runtimeSha,
    reached,
    seconds: (Date.now() - startedAt) / 1_000,
  }
}

/** The Hub after a push: it builds the new commit, starts it, and ends like this. */
function push(hub: Hub, end: { stage: string; errorMessage?: string }): void {
  const space = hub.spaces.get(CHAT)
  if (!space) throw new Error(`There is no ${CHAT}`)
  space.sha = NEW
  space.timeline = {
    startedAt: Date.now(),
    steps: [
      { stage: 'RUNNING', forMs: 5_000, sha: OLD },
      { stage: 'RUNNING_BUILDING', forMs: STEP_MS, sha: OLD },
      { ...end, forMs: Number.POSITIVE_INFINITY, sha: NEW },
    ],
    loop: false,
  }
}

const runtimeReads = (hub: Hub) => hub.calls.filter(({ path }) => path === `/api/spaces/${CHAT}/runtime`)

function start() {
  stopTime()
  return createTestApp({ metricsIntervalMs: 0 }).hub
}

describe('?wait=settled', () => {
  it('answers at once, with what the Hub says now, if the Space is in no transition', async () => {
    const hub = start()
    await whileTimePasses(request(`/api/v1/external/spaces/${CHAT}`, withKey))
    hub.setStage(CHAT, 'RUNTIME_ERROR')

    const { stage, reached, seconds } = await waitFor('wait=settled')

    expect({ stage, reached }).toEqual({ stage: 'RUNTIME_ERROR', reached: true })
    expect(seconds).toBeLessThan(2)
  })

  it('waits while the Space builds and starts, for many callers with the reads of one', async () => {
    const hub = start()
    push(hub, { stage: 'RUNNING' })
    await passTime(6_000)

    const path = `/api/v1/external/spaces/${CHAT}?wait=settled&timeout=120`
    const answers = await whileTimePasses(Promise.all([...Array(20)].map(() => request(path, withKey))))

    for (const answer of answers) {
      expect(await readSuccess(answer, externalSpace)).toMatchObject({
        space: { stage: 'RUNNING' },
        reached: true,
      })
    }
    // Every 3 s at most, for 19 s.
    expect(runtimeReads(hub).length).toBeLessThanOrEqual(9)
  })

  it('answers with the stage so far when the time is over', async () => {
    const hub = start()
    hub.setStage(CHAT, 'BUILDING')

    const { stage, reached, seconds } = await waitFor('wait=settled&timeout=14', 'alice%2Fchat')

    expect({ stage, reached }).toEqual({ stage: 'BUILDING', reached: false })
    expect(seconds).toBeGreaterThanOrEqual(14)
    expect(seconds).toBeLessThan(17)
  })

  it('waits for 60 s if not told how long', async () => {
    const hub = start()
    hub.setStage(CHAT, 'APP_STARTING')

    const { reached, seconds } = await waitFor('wait=settled')

    expect(reached).toBe(false)
    expect(seconds).toBeGreaterThanOrEqual(60)
    expect(seconds).toBeLessThan(64)
  })

  it('waits for the end of one of our own actions, even before the Hub has begun with it', async () => {
    const hub = start()
    const restart = request(`/api/v1/external/action/${CHAT}/restart`, { ...withKey, method: 'POST' })
    expect((await whileTimePasses(restart)).status).toBe(200)
    hub.setStage(CHAT, 'RUNNING')

    const { reached, seconds } = await waitFor('wait=settled')

    expect(reached).toBe(true)
    expect(seconds).toBeGreaterThan(1)
  })

  it('leaves nothing running after the answer', async () => {
    const hub = start()
    hub.setStage(CHAT, 'BUILDING')
    await waitFor('wait=settled&timeout=5')
    await passTime(5_000)
    hub.clearCalls()

    await passTime(60_000)

    expect(hub.calls).toEqual([])
  })
})

describe('?wait=<commit>', () => {
  it('waits until the Space runs it, whatever the list says meanwhile', async () => {
    const hub = start()
    push(hub, { stage: 'RUNNING' })

    const { stage, runtimeSha, reached, seconds } = await waitFor(`wait=${NEW.toUpperCase()}&timeout=300`)

    expect({ stage, runtimeSha, reached }).toEqual({ stage: 'RUNNING', runtimeSha: NEW, reached: true })
    expect(seconds).toBeGreaterThanOrEqual(25)
    expect(seconds).toBeLessThan(32)
  })

  it('answers early if the build fails', async () => {
    const hub = start()
    push(hub, { stage: 'BUILD_ERROR', errorMessage: 'pip failed' })

    const { stage, reached, seconds } = await waitFor(`wait=${NEW}&timeout=300`)

    expect({ stage, reached }).toEqual({ stage: 'BUILD_ERROR', reached: false })
    expect(seconds).toBeLessThan(32)
  })

  it('does not take the failure of the commit before for its own, unless it lasts', async () => {
    const hub = start()
    hub.setStage(CHAT, 'RUNTIME_ERROR')
    const lasting = await waitFor(`wait=${NEW}&timeout=300`)
    expect(lasting).toMatchObject({ stage: 'RUNTIME_ERROR', reached: false })
    expect(lasting.seconds).toBeGreaterThanOrEqual(15)
    expect(lasting.seconds).toBeLessThan(22)

    const space = hub.spaces.get(CHAT)
    if (space) {
      const [broken, building] = [
        { stage: 'RUNTIME_ERROR', forMs: 8_000 },
        { stage: 'BUILDING', forMs: STEP_MS },
      ]
      const up = { stage: 'RUNNING', forMs: Number.POSITIVE_INFINITY, sha: NEW }
      space.timeline = { startedAt: Date.now(), steps: [broken, building, up], loop: false }
    }
    expect(await waitFor(`wait=${NEW}&timeout=300`)).toMatchObject({ stage: 'RUNNING', reached: true })
  })

  it('is reported like any call if the Space is not there', async () => {
    start()
    const gone = request(`/api/v1/external/spaces/alice/none?wait=${NEW}`, withKey)
    await readFailure(await whileTimePasses(gone), 'space_not_found')
  })
})
