import { describe, expect, it } from 'vitest'
import { space as spaceSchema } from '../../shared/space.ts'
import { hubRuntime, hubSpace } from '../../worker/hub/hub-space.ts'
import { toSpace, withRuntime } from '../../worker/hub/to-space.ts'
import { STAGES } from '../hub/state/stages.ts'

const ENTRY = {
  id: '65f0c0de0123456789abcdef',
  name: 'ann/app',
  sdk: 'gradio',
  subdomain: 'ann-app',
  createdAt: '2026-01-02T03:04:05.000Z',
}

const origin = { endpoint: 'https://hub.test', hasToken: true }
const map = (fields: object, from = origin) =>
  spaceSchema.parse(toSpace(hubSpace.parse({ ...ENTRY, ...fields }), from))
const mapRuntime = (runtime: object) => map({ runtime })

describe('a Space of the Hub, in our words', () => {
  it.each(STAGES)('keeps the stage %s', (stage) => {
    expect(mapRuntime({ stage }).stage).toBe(stage)
  })

  it.each(['TELEPORTING', '', 'running', null, 7, undefined])('has an UNKNOWN stage for %j', (stage) => {
    expect(mapRuntime({ stage }).stage).toBe('UNKNOWN')
  })

  it('has the facts of a running one', () => {
    const runtime = {
      stage: 'RUNNING',
      hardware: { current: 't4-small', requested: 'a10g-small' },
      gcTimeout: 172_800,
      replicas: { current: 3, requested: 'auto' },
      devMode: true,
      sha: 'abc',
      domains: [],
    }

    expect(
      map({ runtime, sha: 'def', cardData: { title: ' App ', emoji: '🚀', short_description: 'Does' } }),
    ).toMatchObject({
      id: 'ann/app',
      owner: 'ann',
      name: 'app',
      title: 'App',
      emoji: '🚀',
      description: 'Does',
      stage: 'RUNNING',
      hardware: { current: 't4-small', requested: 'a10g-small' },
      sleepTimeSeconds: 172_800,
      replicas: { current: 3, requested: 'auto' },
      devMode: true,
      sha: 'def',
      runtimeSha: 'abc',
      hubUrl: 'https://hub.test/spaces/ann/app',
      operable: true,
    })
  })

  it('says why it failed', () => {
    const runtime = { stage: 'BUILD_ERROR', errorMessage: 'Exit code 1' }

    expect(mapRuntime(runtime).errorMessage).toBe('Exit code 1')
  })

  it.each([-1, null, undefined, 'never'])('never sleeps where the Hub’s gcTimeout is %j', (gcTimeout) => {
    expect(mapRuntime({ stage: 'RUNNING', gcTimeout }).sleepTimeSeconds).toBeNull()
  })

  it('stands with nothing but a name', () => {
    const bare = spaceSchema.parse(toSpace(hubSpace.parse({ name: 'ann/app' }), origin))

    expect(bare).toMatchObject({ title: 'app', stage: 'UNKNOWN', sdk: null, url: null, tags: [], likes: 0 })
  })

  it('stands with a wrong type in every field', () => {
    const wrong = Object.fromEntries(Object.keys(hubSpace.def.shape).map((field) => [field, { odd: [] }]))
    const runtime = Object.fromEntries(Object.keys(hubRuntime.def.shape).map((field) => [field, { odd: [] }]))

    expect(map({ ...wrong, name: 'ann/app', runtime }).stage).toBe('UNKNOWN')
  })

  it('takes its time of creation from its id where the Hub leaves it out', () => {
    expect(map({ createdAt: undefined }).createdAt).toBe('2024-03-12T20:53:50.000Z')
    expect(map({ createdAt: 'yesterday', id: 'x' }).createdAt).toBe('1970-01-01T00:00:00.000Z')
  })

  it('cannot be operated where it is static, or where there is no token', () => {
    expect(map({ sdk: 'static' }).operable).toBe(false)
    expect(map({}, { ...origin, hasToken: false }).operable).toBe(false)
  })
})

describe('a Space’s runtime that is read alone', () => {
  it('changes the stage and what goes with it, and keeps the rest', () => {
    const before = map({ cardData: { title: 'App' }, likes: 3, runtime: { stage: 'RUNNING', sha: 'abc' } })
    const after = withRuntime(
      before,
      hubRuntime.parse({ stage: 'PAUSED', hardware: { requested: 'cpu-basic' } }),
    )

    expect(after).toEqual({
      ...before,
      stage: 'PAUSED',
      hardware: { current: null, requested: 'cpu-basic' },
    })
  })
})
