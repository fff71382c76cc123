import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AccountReading,
  acknowledge,
  advanceAccount,
  maxGapMs,
} from '../../../../worker/fleet/look/account-look.ts'
import type { AccountLook } from '../../../../worker/fleet/look/look-row.ts'

const MINUTE = 60_000
const LONGEST = maxGapMs(60, 60)

function aReading(readAt: number | null, others: Partial<AccountReading> = {}): AccountReading {
  const well = { username: 'Alice', ok: true, errorCode: null, errorMessage: null, spaces: [], digest: 'a' }
  return { ...well, readAt, ...others }
}

function aFailure(readAt: number | null): AccountReading {
  return aReading(readAt, { ok: false, errorCode: 'hub_unavailable', errorMessage: 'Down' })
}

/** The account after readings at these minutes. */
function readAt(...minutes: number[]): AccountLook {
  let account: AccountLook | undefined
  for (const minute of minutes) {
    const now = minute * MINUTE
    account = advanceAccount(account, aReading(now), { now, maxGapMs: LONGEST })
  }
  if (!account) throw new Error('No reading')
  return account
}

describe('a gap', () => {
  // B4.3: looks at 10:00, 10:05 and 11:10 every five minutes.
  it('is more than three looks without a reading', () => {
    const time = (minute: number) => ({ now: minute * MINUTE, maxGapMs: maxGapMs(300, 300) })
    const first = advanceAccount(undefined, aReading(600 * MINUTE), time(600))
    const second = advanceAccount(first, aReading(605 * MINUTE), time(605))
    const third = advanceAccount(second, aReading(670 * MINUTE), time(670))

    expect(second.gaps).toEqual([])
    expect(third.gaps).toEqual([{ from: 605 * MINUTE, to: 670 * MINUTE }])
  })

  it('is not three looks, nor the time before the first one', () => {
    expect(readAt(1, 4).gaps).toEqual([])
    expect(readAt(1_000).gaps).toEqual([])
    expect(readAt(1, 5).gaps).toEqual([{ from: MINUTE, to: 5 * MINUTE }])
  })

  it('is measured by the longer interval, and by a minute if the looks are off', () => {
    expect(maxGapMs(900, 60)).toBe(2_700_000)
    expect(maxGapMs(60, 900)).toBe(2_700_000)
    expect(maxGapMs(0, 0)).toBe(180_000)
  })

  it('stays until it is acknowledged', () => {
    const away = readAt(1, 10, 11)
    expect(away.gaps).toEqual([{ from: MINUTE, to: 10 * MINUTE }])
    expect(acknowledge(away, aReading(11 * MINUTE)).gaps).toEqual([])
  })

  it('grows while the account cannot be listed, also after it was reported, and ends with the next reading', () => {
    const time = (minute: number) => ({ now: minute * MINUTE, maxGapMs: LONGEST })
    const failing = aFailure(MINUTE)
    let account = readAt(1)
    for (let minute = 2; minute <= 4; minute++) account = advanceAccount(account, failing, time(minute))
    expect(account).toMatchObject({ gaps: [], failingSince: 2 * MINUTE, errorCode: 'hub_unavailable' })

    account = advanceAccount(account, failing, time(5))
    account = advanceAccount(account, failing, time(6))
    expect(account.gaps).toEqual([{ from: MINUTE, to: 6 * MINUTE }])

    account = acknowledge(account, failing)
    account = advanceAccount(account, aReading(7 * MINUTE), time(7))
    expect(account).toMatchObject({
      gaps: [{ from: 6 * MINUTE, to: 7 * MINUTE }],
      failingSince: null,
      errorCode: null,
      readAt: 7 * MINUTE,
    })
  })

  it('never overlaps another, and covers exactly the time that nobody looked', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { reported, awayMs } = takeSteps(steps)
        expect(reported.reduce((total, { from, to }) => total + to - from, 0)).toBe(awayMs)
        for (const [index, gap] of reported.entries()) {
          expect(gap.to).toBeGreaterThan(gap.from)
          expect(gap.from).toBeGreaterThanOrEqual(reported[index - 1]?.to ?? 0)
        }
      }),
    )
  })
})

/** A look after so many minutes, which reads the account or not; afterwards the Ledger takes it over or not. */
const step = fc.record({ wait: fc.integer({ min: 1, max: 10 }), ok: fc.boolean(), taken: fc.boolean() })
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** The gaps that were reported, and how long nobody has looked. */
function takeSteps(steps: Step[]) {
  let [now, lastRead, awayMs] = [MINUTE, MINUTE, 0]
  let account = readAt(1)
  const reported: AccountLook['gaps'] = []
  const awayUntil = (time: number) => (time - lastRead > LONGEST ? time - lastRead : 0)
  for (const { wait, ok, taken } of steps) {
    now += wait * MINUTE
    const reading = ok ? aReading(now) : aFailure(account.readAt)
    account = advanceAccount(account, reading, { now, maxGapMs: LONGEST })
    if (ok) {
      awayMs += awayUntil(now)
      lastRead = now
    }
    if (!taken) continue
    reported.push(...account.gaps)
    account = acknowledge(account, reading)
  }
  return { reported: [...reported, ...account.gaps], awayMs: awayMs + awayUntil(now) }
}

describe('a change', () => {
  it('is no older than the last reading that was as the Ledger knows it, however late it is recorded', () => {
    const time = (minute: number) => ({ now: minute * MINUTE, maxGapMs: LONGEST })
    const known = acknowledge(readAt(1), aReading(MINUTE))
    const unchanged = advanceAccount(known, aReading(2 * MINUTE), time(2))
    const changed = advanceAccount(unchanged, aReading(3 * MINUTE, { digest: 'b' }), time(3))
    const later = advanceAccount(changed, aReading(4 * MINUTE, { digest: 'c' }), time(4))

    expect(later).toMatchObject({ readAt: 4 * MINUTE, unchangedAt: 2 * MINUTE, digest: 'a' })
    const accepted = acknowledge(later, aReading(4 * MINUTE, { digest: 'c' }))
    expect(accepted).toMatchObject({ unchangedAt: 4 * MINUTE, digest: 'c' })
  })

  it('is not seen in an account whose Spaces this object has not listed', () => {
    const known = acknowledge(readAt(1), aReading(MINUTE))
    const unread = aReading(null, { spaces: null, digest: null })
    const later = advanceAccount(known, unread, { now: 2 * MINUTE, maxGapMs: LONGEST })
    expect(acknowledge(later, unread)).toMatchObject({ readAt: MINUTE, digest: 'a', unchangedAt: MINUTE })
  })
})
