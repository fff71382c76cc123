import { describe, expect, it } from 'vitest'
import { spaceRuntime, space as spaceSchema } from '../../../shared/model/space.ts'
import { readRuntime } from '../../../worker/hub/vocabulary/hub-runtime.ts'
import { readSpace } from '../../../worker/hub/vocabulary/hub-space.ts'
import { keepRuntime, toSpace, withRuntime } from '../../../worker/hub/vocabulary/to-space.ts'
import { createMask } from '../../../worker/mask.ts'
import { STAGES } from '../../hub/state/stages.ts'

const ENTRY = {
  _id: '65f0c0de0123456789abcdef',
  id: 'ann/app',
  private: false,
  sdk: 'gradio',
  subdomain: 'ann-app',
  createdAt: '2026-01-02T03:04:05.000Z',
}

const mask = createMask(['our-own-secret'])
const origin = { endpoint: 'https://hub.test', hasToken: true }

function map(fields: object, from = origin, known?: ReturnType<typeof toSpace>) {
  const hub = readSpace({ ...ENTRY, ...fields }, mask)
  if (!hub) throw new Error('This is no Space')
  return spaceSchema.parse(toSpace(hub, from, known))
}
const mapRuntime = (runtime: object) => map({ runtime })

function patch(space: ReturnType<typeof toSpace>, answer: object) {
  const runtime = readRuntime(answer, mask)
  if (!runtime) throw new Error('This is no runtime')
  return spaceSchema.parse(withRuntime(space, runtime))
}

describe('a Space of the Hub, in our words', () => {
  it.each(STAGES)('keeps the stage %s, in whatever case', (stage) => {
    expect(mapRuntime({ stage }).stage).toBe(stage)
    expect(mapRuntime({ stage: stage.toLowerCase() }).stage).toBe(stage)
    expect(mapRuntime({ stage: ` ${stage.replaceAll('_', ' ')} ` }).stage).toBe(stage)
  })

  it.each(['TELEPORTING', 'RESTARTING', 'UNKNOWN', 'paused?', '', null, 7, undefined])(
    'has an UNKNOWN stage for %j',
    (stage) => {
      expect(mapRuntime({ stage }).stage).toBe('UNKNOWN')
    },
  )

  it('has all fields of a running one', () => {
    const runtime = {
      stage: 'RUNNING',
      hardware: { current: 't4-small', requested: 'a10g-small' },
      gcTimeout: 172_800,
      replicas: { current: 3, requested: 'auto' },
      devMode: true,
      sha: 'abc',
      domains: [
        { domain: 'ann-app.hf.space', stage: 'READY' },
        { domain: 'app.example.com', isCustom: true, stage: 'EXPIRED_CHALLENGE' },
        { domain: 'b.example.com' },
      ],
    }
    const cardData = { title: ' App ', emoji: '🚀', short_description: 'Does' }

    expect(map({ runtime, sha: 'def', cardData, usedStorage: 1234 })).toMatchObject({
      id: 'ann/app',
      owner: 'ann',
      name: 'app',
      title: 'App',
      emoji: '🚀',
      description: 'Does',
      stage: 'RUNNING',
      hardware: { current: 't4-small', requested: 'a10g-small' },
      sleepTimeSeconds: 172_800,
      neverSleeps: false,
      replicas: { current: 3, requested: 'auto' },
      devMode: true,
      sha: 'def',
      runtimeSha: 'abc',
      domains: [
        { name: 'ann-app.hf.space', custom: false, stage: 'READY' },
        { name: 'app.example.com', custom: true, stage: 'EXPIRED_CHALLENGE' },
        { name: 'b.example.com', custom: true, stage: null },
      ],
      usedStorageBytes: 1234,
      hubUrl: 'https://hub.test/spaces/ann/app',
      operable: true,
    })
  })

  it.each([
    [-1, null, true],
    [null, null, true],
    [300, 300, false],
    [0, 0, false],
    [undefined, null, null],
    ['never', null, null],
    [{}, null, null],
  ])('with the gcTimeout %j sleeps after %j s, and never: %j', (gcTimeout, seconds, never) => {
    const space = mapRuntime({ stage: 'RUNNING', gcTimeout })

    expect([space.sleepTimeSeconds, space.neverSleeps]).toEqual([seconds, never])
  })

  it('accepts a single word for its hardware', () => {
    expect(mapRuntime({ stage: 'RUNNING', hardware: 'cpu-basic' }).hardware).toEqual({
      current: 'cpu-basic',
      requested: null,
    })
  })

  it.each([undefined, null, 'on', 1])('has no dev mode unless the Hub reports it: %j', (devMode) => {
    expect(mapRuntime({ stage: 'RUNNING', devMode }).devMode).toBeNull()
  })

  it('needs nothing but an id', () => {
    const hub = readSpace({ id: 'ann/app' }, mask)
    const bare = spaceSchema.parse(hub && toSpace(hub, origin))

    expect(bare).toMatchObject({ title: 'app', stage: 'UNKNOWN', sdk: null, url: null, tags: [], likes: 0 })
    expect(bare).toMatchObject({ visibility: 'private', private: true, devMode: null, neverSleeps: null })
    expect(bare).toMatchObject({ createdAt: null, usedStorageBytes: null, domains: [], failure: null })
  })

  it('is running if it is static and the Hub gives no stage', () => {
    expect(map({ sdk: 'static' }).stage).toBe('RUNNING')
    expect(map({ sdk: 'static', runtime: { hardware: { current: null } } }).stage).toBe('RUNNING')
    expect(map({ sdk: 'static', runtime: { stage: 'NO_APP_FILE' } }).stage).toBe('NO_APP_FILE')
  })

  it('cannot be operated if it is static or disabled, or if there is no token', () => {
    expect(map({ sdk: 'static' }).operable).toBe(false)
    expect(map({ disabled: true }).operable).toBe(false)
    expect(map({}, { ...origin, hasToken: false }).operable).toBe(false)
  })
})

describe('the visibility of a Space', () => {
  it.each([
    [{ private: false }, 'public'],
    [{ private: true }, 'private'],
    [{ private: 'true' }, 'private'],
    [{ private: undefined }, 'private'],
    [{ private: null, visibility: 'public' }, 'public'],
    [{ private: undefined, visibility: 'protected' }, 'protected'],
    [{ private: false, visibility: 'protected' }, 'protected'],
    [{ private: false, visibility: 'private' }, 'private'],
    [{ private: true, visibility: 'public' }, 'private'],
    [{ private: true, visibility: 'Protected' }, 'protected'],
    [{ private: false, visibility: 'everybody' }, 'public'],
    [{ private: undefined, visibility: 7 }, 'private'],
  ])('follows from %j: %s', (fields, visibility) => {
    expect(map(fields)).toMatchObject({ visibility, private: visibility !== 'public' })
  })
})

describe('the creation time of a Space', () => {
  it('is read from its `_id` if the Hub omits it, and is unknown without that', () => {
    expect(map({ createdAt: undefined }).createdAt).toBe('2024-03-12T20:53:50.000Z')
    expect(map({ createdAt: 'yesterday', _id: 'x' }).createdAt).toBeNull()
    expect(map({ createdAt: 'yesterday', _id: '0'.repeat(24) }).createdAt).toBeNull()
  })

  it.each(['+012026-01-01T00:00:00Z', '-000001-01-01T00:00:00Z', '2026-13-01T00:00:00Z', '5', '', 7, {}])(
    'is unknown for %j',
    (time) => {
      expect(map({ createdAt: time, lastModified: time, _id: null })).toMatchObject({
        createdAt: null,
        lastModified: null,
      })
    },
  )

  it.each(['9999-12-31T23:59:59.999-12:00', '0000-01-01T00:00:00+14:00', '2026-02-30T00:00:00Z'])(
    'omits a time that no page can parse: %s',
    (createdAt) => void map({ createdAt }),
  )
})

describe('the title of a Space', () => {
  it.each(['', '  ', '\u200b', '\u200b\u200d\ufeff', '\u2800', '\u3164', '\u0000', null, 7, {}])(
    'is its name if %j has nothing visible',
    (title) => expect(map({ cardData: { title } }).title).toBe('app'),
  )

  it('is on one line, and never changes the text direction', () => {
    expect(map({ cardData: { title: 'A\n\u202eB\u0007C' } }).title).toBe('A B C')
    expect(map({ cardData: { title: 'x'.repeat(5_000) } }).title).toHaveLength(200)
  })

  it.each([
    ['🚀', '🚀'],
    ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['🚀🚀🚀🚀', null],
    ['rocket', null],
    ['\u200b', null],
    [`a${'\u0301'.repeat(100)}`, null],
  ])('has the emoji %s as %s', (emoji, shown) => {
    expect(map({ cardData: { emoji } }).emoji).toBe(shown)
  })
})

describe('the Hub’s error message for a Space', () => {
  const messageOf = (errorMessage: unknown) =>
    mapRuntime({ stage: 'RUNTIME_ERROR', errorMessage }).errorMessage

  it('keeps its lines, without control characters and colours', () => {
    expect(messageOf('one\r\ntwo\n\tthree\u0000\u001b[31mred\u001b[0m [info]')).toBe(
      'one\ntwo\n\tthreered [info]',
    )
  })

  it('holds no token, and no secret of ours', () => {
    const token = `hf_${'aB3'.repeat(12)}`
    const words = `Bearer ${token}, our-own-secret, hf_\u0000${'aB3'.repeat(12)}: No module named 'hf_transfer'`

    expect(messageOf(words)).toBe("Bearer •••, •••, •••: No module named 'hf_transfer'")
  })

  it('is shortened in the middle if it is long', () => {
    const message = messageOf(`first${'x'.repeat(400_000)}last`) ?? ''

    expect(message).toMatch(/^firstx+\n…\nx+last$/)
    expect(message.length).toBeLessThanOrEqual(4_000)
  })

  it.each(['', ' \n', '\u0000', null, 7, {}, undefined])('is null if it is %j', (errorMessage) => {
    expect(messageOf(errorMessage)).toBeNull()
  })
})

describe('a Space of which the Hub now reports less', () => {
  const before = map({ runtime: { stage: 'RUNTIME_ERROR', errorMessage: 'Exit code: 1' } })

  it.each([{ stage: null }, { hardware: null }, { stage: '' }])(
    'keeps its stage for the runtime %j',
    (runtime) => {
      const kept = { stage: 'RUNTIME_ERROR', errorMessage: 'Exit code: 1', failure: 'app' }

      expect(patch(before, runtime)).toMatchObject(kept)
      expect(map({ runtime }, origin, before)).toMatchObject(kept)
    },
  )

  it('keeps its stage if the list has no runtime', () => {
    expect(map({}, origin, before).stage).toBe('RUNTIME_ERROR')
  })

  it('takes a new stage, without the old reason, if the Hub reports one', () => {
    expect(patch(before, { stage: 'BUILDING' })).toMatchObject({
      stage: 'BUILDING',
      errorMessage: null,
      failure: null,
    })
    expect(patch(before, { stage: 'TELEPORTING' }).stage).toBe('UNKNOWN')
  })
})

describe('a Space’s runtime, read on its own', () => {
  it('changes the stage and what depends on it, and keeps the rest', () => {
    const space = map({ cardData: { title: 'App' }, likes: 3, runtime: { stage: 'RUNNING', sha: 'abc' } })

    expect(patch(space, { stage: 'PAUSED', hardware: { requested: 'cpu-basic' } })).toEqual({
      ...space,
      stage: 'PAUSED',
      hardware: { current: null, requested: 'cpu-basic' },
    })
  })

  it.each([{}, null, 7, 'x', [], [{ stage: 'RUNNING' }], { error: 'x' }, { message: 'x', sdk: 'gradio' }])(
    'is null if the answer is %j',
    (answer) => expect(readRuntime(answer, mask)).toBeNull(),
  )
})

it('keeps every field of a newer runtime, and takes the others from the listing', () => {
  const known = map({
    runtime: {
      ...{ stage: 'RUNTIME_ERROR', errorMessage: 'Exit code: 1', hardware: 't4-small', gcTimeout: 300 },
      ...{ replicas: 2, devMode: true, sha: 'abc', domains: ['ann-app.hf.space'] },
    },
    ...{ sha: 'abc', likes: 3, cardData: { title: 'Old' } },
  })
  const listed = map({ runtime: { stage: 'RUNNING' }, sha: 'def', likes: 4, cardData: { title: 'New' } })
  for (const name of Object.keys(spaceRuntime.shape) as (keyof typeof spaceRuntime.shape)[]) {
    expect(known[name], name).not.toEqual(listed[name])
  }

  const kept = keepRuntime(listed, known)

  for (const [name, value] of Object.entries(kept)) {
    const from = name in spaceRuntime.shape ? known : listed
    expect([name, value]).toEqual([name, from[name as keyof typeof from]])
  }
})
