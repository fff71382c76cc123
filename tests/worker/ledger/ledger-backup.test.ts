import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Backup, backup } from '../../../shared/wire/backup.ts'
import { type History, history } from '../../../shared/wire/history.ts'
import type { Ledger } from '../../../worker/ledger/ledger.ts'
import type { Batch } from '../../../worker/ledger/protocol.ts'
import { fromAnswer } from '../../../worker/rpc.ts'
import { createHub } from '../../hub/hub.ts'
import { createHistory } from '../../product/history/seeded-history.ts'
import { readSpaces } from '../../product/history/space-now.ts'
import { stopTime } from '../support/fleet-clock.ts'
import { ADA, batchOf, FAILED, factsOf, MINUTE_MS } from '../support/known-past.ts'

const NOON = Date.parse('2026-06-17T12:00:00Z')
const SECRET = 'https://ping.example/secret'
const NO_SPACE: Backup['spaces'][number] = {
  ...{ hubId: null, id: 'nobody', stage: 'RUNNING', failure: null, errorMessage: null },
  ...{ since: null, goneAt: null, days: {} },
}
const AFTER_RESTORE = { spaces: 2, incidents: 1 }

beforeEach(() => {
  stopTime()
  vi.setSystemTime(NOON)
})
afterEach(() => void vi.useRealTimers())

/** A Ledger of its own for each test. */
function newLedger() {
  // The platform’s types forget what an answer holds.
  const stub = env.LEDGER.getByName(crypto.randomUUID()) as unknown as Ledger
  const look = () => ({ everySeconds: 60, lastLookAt: Date.now(), watchedUntil: { carol: Date.now() } })
  const page = { limit: 100 }
  return {
    stub,
    record: async (batch: Batch) => fromAnswer(await stub.record('r', batch)),
    save: async () => new Response(fromAnswer(await stub.backup('r', look()))).text(),
    restore: async (text: string) => fromAnswer(await stub.restore('r', streamOf(text), ADA)),
    async answers() {
      const ask = { days: 90, look: look(), etag: null }
      const { bytes } = fromAnswer(await stub.history('r', ask))
      const all: History = history.parse(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())))
      const ids = Object.keys(all.spaces)
      return {
        all,
        each: await Promise.all(
          ids.map(async (spaceId) => fromAnswer(await stub.historyOf('r', { ...ask, spaceId }))),
        ),
        incidents: fromAnswer(await stub.incidents('r', page)),
        activity: fromAnswer(await stub.activity('r', page)).entries,
      }
    },
  }
}

function streamOf(text: string): ReadableStream<Uint8Array> {
  const { body } = new Response(text)
  return body ?? expect.fail('no body')
}

/** A morning of carol's: one Space fails, another is renamed. */
async function liveThrough(ledger: ReturnType<typeof newLedger>) {
  const facts = (name: string, rest = {}) =>
    factsOf('carol/one', { id: `carol/${name}`, hubId: 'hub-1', ...rest })
  const two = factsOf('carol/two')
  let previous: number | null = null
  const see = async (minutes: number, ...spaces: (typeof two)[]) => {
    const at = NOON - minutes * MINUTE_MS
    await ledger.record(batchOf('carol', at, spaces, previous))
    previous = at
  }
  await see(30 * 60, facts('one'), two)
  await see(90, facts('one', { stage: 'PAUSED' }), two)
  await see(80, facts('uno'), two)
  await see(20, facts('uno'), { ...two, ...FAILED })
  await see(1, facts('uno'), { ...two, ...FAILED })
}

describe('a backup of the Ledger', () => {
  it('gives the same answers in an empty one, and under the names of today', async () => {
    const [first, second] = [newLedger(), newLedger()]
    await liveThrough(first)
    const before = await first.answers()

    const { restored } = await second.restore(await first.save())

    const { activity, ...after } = await second.answers()
    const [note, ...rest] = activity
    expect({ ...after, activity: rest }).toEqual(before)
    expect(note).toMatchObject({ what: 'backup.restored', by: ADA, detail: restored })
    expect(restored).toMatchObject(AFTER_RESTORE)
    expect(before.each[0]?.changes.length).toBeGreaterThan(1)
  })

  it('is the same document again', async () => {
    const [first, second] = [newLedger(), newLedger()]
    await liveThrough(first)
    const document: Backup = backup.parse(JSON.parse(await first.save()))
    await second.restore(JSON.stringify(document))
    const again: Backup = backup.parse(JSON.parse(await second.save()))
    expect({ ...again, activity: again.activity.slice(0, -1) }).toEqual(document)
  })

  it('has no secret, and leaves the present one where it is', async () => {
    const [first, second] = [newLedger(), newLedger()]
    await liveThrough(first)
    for (const { stub } of [first, second]) {
      await stub.setWatch('r', { everySeconds: 300, probes: [], deadManUrl: SECRET }, ADA)
    }
    const text = await first.save()
    expect(text).not.toContain('ping.example')
    await second.restore(text)
    expect(fromAnswer(await second.stub.watch('r'))).toMatchObject({ everySeconds: 300, deadManUrl: SECRET })
  })

  it('leaves the time until it is restored unknown, and counts on from the next listing', async () => {
    const [first, second] = [newLedger(), newLedger()]
    await liveThrough(first)
    const text = await first.save()
    const before = await first.answers()
    vi.setSystemTime(NOON + 60 * MINUTE_MS)
    await second.restore(text)

    vi.setSystemTime(NOON + 70 * MINUTE_MS)
    const listed = [factsOf('carol/uno', { hubId: 'hub-1' }), factsOf('carol/two', FAILED)]
    await second.record(batchOf('carol', NOON + 65 * MINUTE_MS, listed, null))
    await second.record(batchOf('carol', NOON + 70 * MINUTE_MS, listed, NOON + 65 * MINUTE_MS))

    const { all, incidents } = await second.answers()
    const [up = 0, down = 0, , , unknown = 0] = before.all.spaces['carol/two']?.days.at(-1) ?? []
    expect(all.spaces['carol/two']?.days.at(-1)).toEqual([up, down + 5 * 60, 0, 0, unknown + 65 * 60])
    expect(incidents.incidents.filter(({ closedAt }) => closedAt === null)).toEqual(
      before.incidents.incidents.filter(({ closedAt }) => closedAt === null),
    )
  })

  it('that is older than what is kept leaves no days behind', async () => {
    const [first, second] = [newLedger(), newLedger()]
    await liveThrough(first)
    const document: Backup = backup.parse(JSON.parse(await first.save()))
    const spaces = document.spaces.map((space) => ({ ...space, since: null, days: {} }))
    const old = { createdAt: '2024-06-17T12:00:00Z', since: null, spaces, incidents: [], activity: [] }
    await second.restore(JSON.stringify({ ...document, ...old }))
    await second.record(batchOf('carol', NOON, [factsOf('carol/two')], null))

    const after: Backup = backup.parse(JSON.parse(await second.save()))
    const dates = after.spaces.flatMap(({ days }) => Object.keys(days)).toSorted()
    expect(dates[0]).toBe('2026-03-20')
    expect(dates.at(-1)).toBe('2026-06-17')
  })

  it.each([
    ['another product', { product: 'Something else' }, 'This is not a backup of HF Space Manager.'],
    ['another version', { version: 2 }, /only version 1 can be restored/],
    ['a Space that cannot be one', { spaces: [NO_SPACE], incidents: [] }, /A Space id is owner\/name/],
    ['the future', { createdAt: new Date(NOON + 3_600_000).toISOString() }, 'This lies in the future.'],
  ])('of %s is refused, and nothing changes', async (_, damage, message) => {
    const [first, second] = [newLedger(), newLedger()]
    await liveThrough(first)
    await liveThrough(second)
    const before = await second.answers()
    const damaged = JSON.stringify({ ...JSON.parse(await first.save()), ...damage })
    await expect(second.restore(damaged)).rejects.toMatchObject({
      code: 'invalid_request',
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
    expect(await second.answers()).toEqual(before)
  })

  it('can hold 90 days of 60 Spaces', async () => {
    const hub = createHub({ seed: 'demo', now: () => NOON })
    const document = createHistory({ seed: 1, now: NOON, spaces: readSpaces(hub, NOON) })
    hub.close()
    const ledger = newLedger()
    await ledger.restore(JSON.stringify(document))
    const { all } = await ledger.answers()
    for (const { id, goneAt, days, since } of document.spaces) {
      if (goneAt !== null) continue
      expect(all.spaces[id]?.since, id).toBe(since)
      const told = Object.entries(days)
        .toSorted()
        .map(([, day]) => day)
      expect(all.spaces[id]?.days.slice(-told.length), id).toEqual(told)
    }
  })
})
