import { describe, expect, it } from 'vitest'
import { isZone, quietUntil } from '../../../worker/ledger/alerts/rules/quiet-hours.ts'

const at = (iso: string) => Date.parse(iso)
const endOf = (from: string, to: string, zone: string, now: string) => {
  const end = quietUntil({ from, to, zone }, at(now))
  return end === null ? null : new Date(end).toISOString().slice(0, 16)
}

describe('quiet hours', () => {
  it.each([
    // Over midnight, in winter (UTC+1)
    ['22:00', '07:00', 'Europe/Berlin', '2027-01-10T20:59:59Z', null],
    ['22:00', '07:00', 'Europe/Berlin', '2027-01-10T21:00:00Z', '2027-01-11T06:00'],
    ['22:00', '07:00', 'Europe/Berlin', '2027-01-10T23:30:00Z', '2027-01-11T06:00'],
    ['22:00', '07:00', 'Europe/Berlin', '2027-01-11T05:59:59Z', '2027-01-11T06:00'],
    ['22:00', '07:00', 'Europe/Berlin', '2027-01-11T06:00:00Z', null],
    // Within a day
    ['12:00', '13:00', 'UTC', '2027-01-10T12:00:00Z', '2027-01-10T13:00'],
    ['12:00', '13:00', 'UTC', '2027-01-10T12:59:59Z', '2027-01-10T13:00'],
    ['12:00', '13:00', 'UTC', '2027-01-10T13:00:00Z', null],
    ['12:00', '13:00', 'UTC', '2027-01-10T11:59:58Z', null],
    ['12:00', '12:00', 'UTC', '2027-01-10T12:00:00Z', null],
    // The night in which the clock goes forward: 02:00 → 03:00
    ['22:00', '07:00', 'Europe/Berlin', '2027-03-28T00:30:00Z', '2027-03-28T05:00'],
    ['01:00', '02:30', 'Europe/Berlin', '2027-03-28T00:30:00Z', '2027-03-28T01:00'],
    ['01:00', '02:30', 'Europe/Berlin', '2027-03-28T01:00:00Z', null],
    ['02:15', '02:45', 'Europe/Berlin', '2027-03-28T00:59:00Z', null],
    ['02:15', '02:45', 'Europe/Berlin', '2027-03-28T01:00:00Z', null],
    // The night in which it goes back: 03:00 → 02:00
    ['22:00', '07:00', 'Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T06:00'],
    ['22:00', '07:00', 'Europe/Berlin', '2026-10-25T05:59:00Z', '2026-10-25T06:00'],
    ['22:00', '02:30', 'Europe/Berlin', '2026-10-25T00:20:00Z', '2026-10-25T00:30'],
    ['22:00', '02:30', 'Europe/Berlin', '2026-10-25T01:10:00Z', null],
    ['22:00', '07:00', 'America/New_York', '2026-11-01T06:30:00Z', '2026-11-01T12:00'],
    ['22:00', '07:00', 'America/New_York', '2027-03-14T07:30:00Z', '2027-03-14T11:00'],
    // Half an hour
    ['22:00', '07:00', 'Australia/Lord_Howe', '2027-04-03T15:30:00Z', '2027-04-03T20:30'],
    ['22:00', '07:00', 'Asia/Kolkata', '2027-01-10T16:30:00Z', '2027-01-11T01:30'],
    ['22:00', '07:00', 'Asia/Kolkata', '2027-01-10T16:29:00Z', null],
  ])('from %s to %s in %s at %s end at %s', (from, to, zone, now, end) => {
    expect(endOf(from, to, zone, now)).toBe(end)
  })

  it('are none if there are none', () => {
    expect(quietUntil(null, at('2027-01-10T12:00:00Z'))).toBeNull()
  })

  it('need a zone that exists', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Shanghai', 'Berlin', 'Mars/Base', ''].filter(isZone)).toEqual([
      'Europe/Berlin',
      'UTC',
      'Asia/Shanghai',
    ])
  })
})
