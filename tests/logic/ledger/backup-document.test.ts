import { describe, expect, it } from 'vitest'
import { type Backup, backup } from '../../../shared/wire/backup.ts'
import { encodeDocument } from '../../../worker/ledger/backup/encode-document.ts'
import { findFlaws } from '../../../worker/ledger/backup/find-flaws.ts'
import { numberSpaces } from '../../../worker/ledger/backup/number-spaces.ts'

const NOW = Date.parse('2026-06-17T12:00:00Z')
const iso = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString()

const space = (id: string, rest: Partial<Backup['spaces'][number]> = {}): Backup['spaces'][number] => ({
  ...{ hubId: null, id, stage: 'RUNNING', failure: null, errorMessage: null, since: null, goneAt: null },
  days: {},
  ...rest,
})

const incident = (
  id: number,
  rest: Partial<Backup['incidents'][number]> = {},
): Backup['incidents'][number] => ({
  ...{
    id: String(id),
    spaceId: 'ada/bot',
    account: 'ada',
    kind: 'failed',
    openedAt: iso(-9),
    closedAt: iso(-8),
  },
  ...{ acknowledgedAt: null, acknowledgedBy: null, errorMessage: null, changes: 0 },
  logTail: [{ at: null, text: '错'.repeat(100) }],
  ...rest,
})

const SIGN_IN: Backup['activity'][number] = {
  ...{ id: '1', at: iso(-1), kind: 'sign-in', what: 'signed-in', result: 'ok', by: null },
  ...{ spaceId: null, account: null, detail: null },
}

function nested(depth: number): Record<string, unknown> {
  let detail = {}
  for (let level = 0; level < depth; level++) detail = { detail }
  return detail
}

const document = (rest: Partial<Backup> = {}): Backup => ({
  ...{ product: 'HF Space Manager', version: 1, createdAt: iso(0), since: iso(-100), omittedLogTails: 0 },
  ...{ watch: { everySeconds: 60, probes: [] }, spaces: [space('ada/bot')], incidents: [], activity: [] },
  ...rest,
})

describe('a backup that is too large', () => {
  const full = document({ incidents: [1, 2, 3].map((id) => incident(id)) })
  const size = new TextEncoder().encode(JSON.stringify(full)).byteLength
  const read = (bytes: Uint8Array) => backup.parse(JSON.parse(new TextDecoder().decode(bytes)))

  it('is left as it is if it fits', () => {
    expect(read(encodeDocument(full, size))).toEqual(full)
  })

  it.each([
    [size - 1, 1],
    [size - 300, 1],
    [size - 400, 2],
    [10, 3],
  ])('leaves out the oldest log tails and counts them: %i bytes', (maxBytes, omitted) => {
    const bytes = encodeDocument(full, maxBytes)
    if (omitted < 3) expect(bytes.byteLength).toBeLessThanOrEqual(maxBytes)
    const { incidents, omittedLogTails } = read(bytes)
    expect(omittedLogTails).toBe(omitted)
    expect(incidents.map(({ logTail }) => logTail === null)).toEqual([1, 2, 3].map((id) => id <= omitted))
  })
})

it('leaves out the oldest activity of a backup that is too large without log tails', () => {
  const activity = Array.from({ length: 100 }, (_, index) => ({ ...SIGN_IN, id: String(index + 1) }))
  const full = document({ activity, incidents: [incident(1)] })
  const withoutTails = document({ activity, incidents: [incident(1, { logTail: null })] })
  const maxBytes = new TextEncoder().encode(JSON.stringify(withoutTails)).byteLength - 1_000
  const bytes = encodeDocument(full, maxBytes)

  expect(bytes.byteLength).toBeLessThanOrEqual(maxBytes)
  const read = backup.parse(JSON.parse(new TextDecoder().decode(bytes)))
  expect(read.omittedActivity).toBeLessThan(15)
  expect(read.activity).toEqual(activity.slice(read.omittedActivity))
  expect(findFlaws(read, NOW)).toEqual([])
})

describe('the parts of a backup', () => {
  it.each<[string, Partial<Backup>]>([
    ['createdAt', { createdAt: iso(1) }],
    ['since', { since: iso(1), createdAt: iso(0) }],
    ['incidents.1.id', { incidents: [incident(2), incident(2)] }],
    ['incidents.0.id', { incidents: [incident(2, { id: 'x' })] }],
    ['incidents.0.spaceId', { incidents: [incident(1, { spaceId: 'ada/none', closedAt: null })] }],
    ['incidents.0.spaceId', { incidents: [incident(1, { spaceId: null, closedAt: null })] }],
    [
      'incidents.0.spaceId',
      { incidents: [incident(1, { closedAt: null })], spaces: [space('ada/bot', { goneAt: iso(-1) })] },
    ],
    ['spaces.0.since', { spaces: [space('ada/bot', { since: iso(1) })] }],
    ['spaces.0.goneAt', { spaces: [space('ada/bot', { goneAt: iso(1) })] }],
    ['incidents.0.openedAt', { incidents: [incident(1, { openedAt: iso(1), closedAt: null })] }],
    ['incidents.0.acknowledgedAt', { incidents: [incident(1, { acknowledgedAt: iso(1) })] }],
    ['activity.0.at', { activity: [{ ...SIGN_IN, at: iso(1) }] }],
    ['activity.0.detail', { activity: [{ ...SIGN_IN, detail: nested(100_000) }] }],
    ['spaces.1', { spaces: [space('ada/bot'), space('Ada/Bot')] }],
    ['spaces.1', { spaces: [space('ada/bot', { hubId: 'h' }), space('ada/new', { hubId: 'h' })] }],
    [
      'spaces.0.days.2026-06-16',
      { spaces: [space('ada/bot', { days: { '2026-06-16': [86_399, 0, 0, 0, 0] } })] },
    ],
    [
      'spaces.0.days.2026-06-16',
      { spaces: [space('ada/bot', { days: { '2026-06-16': [0.5, 86_399.5, 0, 0, 0] } })] },
    ],
    [
      'spaces.0.days.2026-06-16',
      { spaces: [space('ada/bot', { days: { '2026-06-16': [100_000, -13_600, 0, 0, 0] } })] },
    ],
    [
      'spaces.0.days.2026-06-17',
      { spaces: [space('ada/bot', { days: { '2026-06-17': [86_400, 0, 0, 0, 0] } })] },
    ],
    [
      'spaces.0.days.2026-06-18',
      { spaces: [space('ada/bot', { days: { '2026-06-18': [86_400, 0, 0, 0, 0] } })] },
    ],
  ])('must agree: %s', (path, damage) => {
    expect(findFlaws(document(damage), NOW).map((flaw) => flaw.path)).toEqual([path])
  })

  it('agree', () => {
    const days = { '2026-06-16': [0, 0, 0, 0, 86_400], '2026-06-17': [43_200, 0, 0, 0, 0] } as const
    const known = space('ada/bot', {
      days: structuredClone(days) as unknown as Record<string, [number, number, number, number, number]>,
    })
    expect(findFlaws(document({ spaces: [known], incidents: [incident(3), incident(7)] }), NOW)).toEqual([])
  })
})

it('tells a deleted Space from a later one of the same name', () => {
  const numberOf = numberSpaces(
    document({ spaces: [space('ada/bot'), space('Ada/bot', { goneAt: iso(-5) })] }),
  )
  expect([-6, -5, -4].map((hours) => numberOf('ada/BOT', NOW + hours * 3_600_000))).toEqual([2, 2, 1])
  expect(numberOf('ada/other', NOW)).toBe(null)
})

it.each<[string, Partial<Backup['activity'][number]>]>([
  ['an unknown stage', { what: 'DANCING' }],
  ['a change from an unknown stage', { what: 'RUNNING', detail: { from: 'DANCING', commit: null } }],
])('%s in a change is told', (_, rest) => {
  const change: Backup['activity'][number] = {
    ...SIGN_IN,
    ...{ kind: 'change', spaceId: 'ada/bot', result: null, detail: { from: 'PAUSED', commit: null } },
  }
  const fine = document({
    activity: [
      { ...change, what: 'RUNNING' },
      { ...change, id: '2', what: 'renamed', detail: { from: 'ada/x' } },
    ],
  })
  expect(findFlaws(fine, NOW)).toEqual([])
  const flawed = document({ activity: [{ ...change, ...rest }] })
  expect(findFlaws(flawed, NOW)).toEqual([
    { path: 'activity.0.what', message: 'Expected the name of a stage.' },
  ])
})
