import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runtimeOf } from '../hub-answers.ts'
import { createWorld, ring, startWatchman } from './start-watchman.ts'

const MINUTE = 60_000
const ADA = { kind: 'admin', name: 'ada' } as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.UTC(2026, 6, 1, 10) })
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** An object whose alarm is set, and a first look. */
async function startWatching() {
  const world = createWorld()
  const object = startWatchman(world)
  await object.watchman.clock.keepArmed()
  await ring(world, object)
  return { world, ...object }
}

/** What the last batch said of an account. */
function lastReport({ batches }: ReturnType<typeof createWorld>, username: string) {
  return batches.at(-1)?.accounts.find((account) => account.username === username)
}

describe('a look', () => {
  it('hands over every Space the first time', async () => {
    const { world } = await startWatching()

    expect(world.batches).toHaveLength(1)
    expect(world.batches[0]).toMatchObject({ everySeconds: 60, changes: [], notes: [], probes: [] })
    expect(lastReport(world, 'alice')).toMatchObject({
      ...{ previousReadAt: null, failingSince: null, gaps: [] },
      spaces: [{ id: 'alice/app', stage: 'RUNNING', hubId: null }],
    })
  })

  it('costs one list call for each account, two rows and nothing else if nothing has changed', async () => {
    const { world, watchman } = await startWatching()
    for (const list of [world.listed, world.batches, world.rows]) list.splice(0)

    for (let minute = 0; minute < 10; minute++) await ring(world, { watchman })

    expect(world.batches).toEqual([])
    expect(world.listed).toHaveLength(20)
    expect(world.rows.toSorted()).toEqual([...Array(10).fill('alarm'), ...Array(10).fill('look')])
  })

  it('says between which looks a Space has changed', async () => {
    const { world, watchman } = await startWatching()
    await ring(world, { watchman })
    const previousReadAt = Date.now()
    world.stages.set('alice/app', 'RUNTIME_ERROR')
    await ring(world, { watchman })

    const now = previousReadAt + MINUTE
    const spaces = [{ stage: 'RUNTIME_ERROR' }]
    expect(lastReport(world, 'alice')).toMatchObject({ readAt: now, previousReadAt, spaces })
    expect(lastReport(world, 'bob')).toMatchObject({ spaces: null })
  })

  it('asks the Ledger at the next look of any object, once the Ledger may have been restored from a backup', async () => {
    const { world, watchman } = await startWatching()
    watchman.setWatch(world.watch)
    await ring(world, startWatchman(world))

    expect(world.batches).toHaveLength(2)
  })

  it('records at least once an hour, and when the Ledger wants it', async () => {
    const { world, watchman } = await startWatching()
    for (let minute = 0; minute < 60; minute++) await ring(world, { watchman })
    expect(world.batches).toHaveLength(2)

    world.answer = { dueAt: Date.now() + 64 * MINUTE }
    for (let minute = 0; minute < 60; minute++) await ring(world, { watchman })
    expect(world.batches).toHaveLength(3)
    world.answer = {}
    for (let minute = 0; minute < 3; minute++) await ring(world, { watchman })
    expect(world.batches).toHaveLength(3)
    await ring(world, { watchman })
    expect(world.batches).toHaveLength(4)
  })

  it('sends an account again whose Spaces the Ledger lacks, which it may say after a restore', async () => {
    const { world, watchman } = await startWatching()
    world.answer = { wantedLists: ['alice'] }
    watchman.setWatch(world.watch)
    await ring(world, { watchman })
    expect(world.batches).toHaveLength(2)
    expect(lastReport(world, 'alice')).toMatchObject({ spaces: null })

    world.answer = {}
    await ring(world, { watchman })
    await ring(world, { watchman })
    expect(world.batches).toHaveLength(3)
    expect(lastReport(world, 'alice')).toMatchObject({ spaces: [{ id: 'alice/app' }] })
    expect(lastReport(world, 'bob')).toMatchObject({ spaces: null })
  })

  it('reports an account that cannot be listed once, since when, and when it works again', async () => {
    const { world, watchman } = await startWatching()
    const before = Date.now()
    world.fails.add('bob')
    for (let minute = 0; minute < 3; minute++) {
      const look = ring(world, { watchman })
      await vi.advanceTimersByTimeAsync(10_000)
      await look
    }
    expect(world.batches).toHaveLength(2)
    expect(lastReport(world, 'bob')).toMatchObject({
      errorCode: 'hub_unavailable',
      readAt: before,
      spaces: null,
    })
    expect(lastReport(world, 'bob')?.failingSince).toBeGreaterThanOrEqual(before + MINUTE)

    world.fails.clear()
    await ring(world, { watchman })
    expect(world.batches).toHaveLength(3)
    expect(lastReport(world, 'bob')).toMatchObject({
      errorCode: null,
      failingSince: null,
      errorMessage: null,
    })
  })

  // B4.9
  it('lists a Space that is gone no longer, and one of an account that fails still', async () => {
    const { world, watchman } = await startWatching()
    world.fails.add('bob')
    world.stages.delete('alice/app')
    world.stages.set('alice/other', 'RUNNING')
    await ring(world, { watchman })

    expect(lastReport(world, 'alice')).toMatchObject({ spaces: [{ id: 'alice/other' }] })
    expect(lastReport(world, 'bob')).toMatchObject({ spaces: null })
  })
})

describe('the alarm', () => {
  // B4.3
  it('says when nobody has looked: 10:00, 10:01, 11:10', async () => {
    const { world, watchman } = await startWatching()
    const from = Date.now()
    await ring(world, { watchman }, 69 * MINUTE)

    expect(lastReport(world, 'alice')).toMatchObject({ gaps: [{ from, to: Date.now() }], spaces: null })
    world.stages.set('alice/app', 'PAUSED')
    await ring(world, { watchman })
    expect(lastReport(world, 'alice')).toMatchObject({ gaps: [] })
  })

  // B4.4
  it('is set again after seven looks that threw', async () => {
    const { world, watchman, snapshot } = await startWatching()
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    snapshot.states = () => {
      throw new Error('A bug')
    }
    for (let turn = 0; turn < 7; turn++) await ring(world, { watchman })

    expect(error).toHaveBeenCalledTimes(7)
    expect(world.alarmAt).toBe(Date.now() + MINUTE)
  })

  it('is set by whoever comes first if it was lost, and not moved if it was not', async () => {
    const { world, watchman } = await startWatching()
    world.alarmAt = null
    await watchman.clock.keepArmed()
    expect(world.alarmAt).toBe(Date.now() + MINUTE)

    vi.setSystemTime(Date.now() + 30_000)
    await watchman.clock.keepArmed()
    expect(world.alarmAt).toBe(Date.now() + MINUTE / 2)

    vi.setSystemTime(Date.now() + 60 * MINUTE)
    await watchman.clock.keepArmed()
    expect(world.alarmAt).toBe(Date.now() + MINUTE)
  })

  it('follows the settings, which the Fleet remembers', async () => {
    const { world, watchman } = await startWatching()
    world.watch = { ...world.watch, everySeconds: 900 }
    watchman.setWatch(world.watch)
    await ring(world, { watchman })
    expect(world.alarmAt).toBe(Date.now() + 15 * MINUTE)

    world.watch = { ...world.watch, everySeconds: 0 }
    startWatchman(world).watchman.setWatch(world.watch)
    await vi.waitFor(() => expect(world.alarmAt).toBeNull())
    await startWatchman(world).watchman.clock.keepArmed()
    expect(world.alarmAt).toBeNull()
  })

  it('takes over the settings of the Ledger’s answers', async () => {
    const world = createWorld()
    world.watch = { ...world.watch, everySeconds: 300 }
    const object = startWatchman(world)
    await object.watchman.clock.keepArmed()
    await ring(world, object)
    expect(world.alarmAt).toBe(Date.now() + 5 * MINUTE)
    expect(object.watchman.state().everySeconds).toBe(300)
  })
})

describe('a new object', () => {
  // B4.8
  it('knows what the one before has recorded, and reports no more than what has changed', async () => {
    const { world } = await startWatching()
    const before = Date.now()
    const next = startWatchman(world)
    expect(next.watchman.state()).toEqual({
      ...{ everySeconds: 60, lastLookAt: before },
      watchedUntil: { alice: before, bob: before },
    })
    await ring(world, next)
    expect(world.batches).toHaveLength(1)

    world.stages.set('alice/app', 'PAUSED')
    await ring(world, startWatchman(world))
    expect(lastReport(world, 'alice')).toMatchObject({ previousReadAt: before + MINUTE })
    expect(world.batches).toHaveLength(2)
  })

  it('begins again if it cannot read what is stored', async () => {
    const { world } = await startWatching()
    world.stored.set('look', { at: 'yesterday' })
    world.stored.set('watch', { everySeconds: 61 })
    await ring(world, startWatchman(world))
    expect(world.batches).toHaveLength(2)
    expect(lastReport(world, 'alice')).toMatchObject({ previousReadAt: null, spaces: [{ id: 'alice/app' }] })
  })
})

describe('while the Ledger does not answer', () => {
  it('nothing is lost: neither changes, gaps, notes nor exact changes, also for another object', async () => {
    const { world, watchman, snapshot } = await startWatching()
    const unchangedAt = Date.now()
    world.ledgerIsDown = true
    world.stages.set('alice/app', 'PAUSED')
    await ring(world, { watchman }, 10 * MINUTE)
    snapshot.patch('bob/app', runtimeOf('BUILDING'), { cause: 'action', by: ADA })
    watchman.note(aNote('restart'))
    await ring(world, { watchman })
    expect(world.batches).toHaveLength(1)

    world.ledgerIsDown = false
    await ring(world, startWatchman(world))
    expect(world.batches).toHaveLength(2)
    expect(world.batches[1]).toMatchObject({
      changes: [{ id: 'bob/app', stage: 'BUILDING', notBefore: null, by: ADA }],
      notes: [{ what: 'restart' }],
    })
    expect(lastReport(world, 'alice')).toMatchObject({
      ...{ previousReadAt: unchangedAt, spaces: [{ stage: 'PAUSED' }] },
      gaps: [{ from: unchangedAt, to: unchangedAt + 11 * MINUTE }],
    })
    expect(world.stored.has('outbox')).toBe(false)
  })

  it('keeps at most 1,000 entries, and says how many it dropped', async () => {
    const { world, watchman } = await startWatching()
    world.ledgerIsDown = true
    for (let index = 0; index < 1_003; index++) watchman.note(aNote(`note-${index}`))
    world.ledgerIsDown = false
    await ring(world, { watchman })

    expect(world.batches.at(-1)?.notes).toHaveLength(1_000)
    expect(world.batches.at(-1)?.notes[0]).toMatchObject({ what: 'note-3' })
    const dropped = vi.mocked(console.warn).mock.calls.filter(([line]) => line.event === 'ledger-dropped')
    expect(dropped).toHaveLength(3)
  })
})

describe('an exact change', () => {
  it('is recorded at once, with who caused it', async () => {
    const { world, snapshot } = await startWatching()
    const listedAt = Date.now()
    vi.setSystemTime(listedAt + 5_000)
    snapshot.patch('alice/app', runtimeOf('BUILDING'), { cause: 'action', by: ADA })
    vi.setSystemTime(listedAt + 6_000)
    snapshot.patch('alice/app', runtimeOf('RUNNING'), { cause: 'follow', by: ADA, askedAt: listedAt + 5_990 })
    await vi.advanceTimersByTimeAsync(60)
    await vi.waitFor(() => expect(world.batches).toHaveLength(2))

    expect(world.batches[1]?.changes).toMatchObject([
      { stage: 'BUILDING', at: listedAt + 5_000, notBefore: null, by: ADA },
      { stage: 'RUNNING', at: listedAt + 6_000, notBefore: listedAt + 5_000, by: ADA },
    ])
    // What the list says is what the Ledger knows.
    expect(lastReport(world, 'alice')).toMatchObject({ spaces: null })
  })

  it('by somebody else is dated by when the Space was last read', async () => {
    const { world, snapshot } = await startWatching()
    const listedAt = Date.now()
    vi.setSystemTime(listedAt + 5_000)
    snapshot.patch('alice/app', runtimeOf('PAUSED'), { cause: 'follow', askedAt: listedAt + 4_900 })
    await vi.advanceTimersByTimeAsync(60)
    await vi.waitFor(() => expect(world.batches).toHaveLength(2))

    expect(world.batches[1]?.changes).toMatchObject([{ at: listedAt + 5_000, notBefore: listedAt, by: null }])
    expect(lastReport(world, 'alice')).toMatchObject({ readAt: listedAt, spaces: [{ stage: 'PAUSED' }] })
  })
})

describe('a wanted log', () => {
  it('is read, at most three after a look, and handed over', async () => {
    const { world, watchman } = await startWatching()
    const wantedLogs = Array.from({ length: 4 }, (_, index) => ({
      ...{ incidentId: String(index), spaceId: 'alice/app' },
      kind: 'run' as const,
    }))
    world.answer = { wantedLogs }
    world.stages.set('alice/app', 'RUNTIME_ERROR')
    await ring(world, { watchman })
    expect(world.attached).toHaveLength(3)
    expect(world.attached[0]).toEqual({ incidentId: '0', lines: 40 })

    await ring(world, { watchman })
    await ring(world, { watchman })
    expect(world.attached.map(({ incidentId }) => incidentId)).toEqual(['0', '1', '2', '3'])
  })
})

function aNote(what: string) {
  const about = { kind: 'action', spaceId: 'bob/app', account: 'bob', by: ADA } as const
  return { ...about, what, at: Date.now(), result: 'ok', detail: null }
}
