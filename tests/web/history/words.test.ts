import { describe, expect, it } from 'vitest'
import { type Day, uptimeOf } from '../../../shared/model/day.ts'
import { dayStart, dayText } from '../../../web/history/day-date.ts'
import { describeDay, describeDays, lengthText, percentText } from '../../../web/history/day-words.ts'
import { toStarts } from '../../../web/history/to-starts.ts'
import { chinese, english } from '../support/words.ts'

const UP: Day = [86_400, 0, 0, 0, 0]

describe('an uptime in words', () => {
  it('is 100 only if it is exactly that, never less than zero, and is not rounded again', () => {
    expect(percentText(uptimeOf([[24_999, 1, 0, 0, 0]]) ?? 0, english.format)).toBe('99.99%')
    expect(percentText(uptimeOf([[25_000, 0, 0, 0, 0]]) ?? 0, english.format)).toBe('100%')
    expect(percentText(99.9, english.format)).toBe('99.9%')
    expect(percentText(-0, english.format)).toBe('0%')
  })

  it('says on how many days it was down, and that there is no data', () => {
    const days: Day[] = [UP, [86_000, 400, 0, 0, 0], UP]
    expect(describeDays(days, 99.84, english)).toBe('99.84% up in the last 3 days; down on 1 day')
    expect(describeDays(days, 99.84, chinese)).toBe('最近 3 天可用率 99.84%；其中 1 天出现过故障')
    expect(describeDays([UP], 100, english)).toBe('100% up in the last 1 day')
    expect(describeDays([[0, 0, 0, 0, 86_400]], null, english)).toBe('No data for the last 1 day')
  })

  it('tells the parts of a day', () => {
    expect(describeDay([82_800, 3_000, 0, 600, 0], english)).toBe(
      '96.5% · up 23 hr · down 50 min · building 10 min',
    )
    expect(describeDay([0, 0, 0, 0, 86_400], english)).toBe('no data · not watched 1 day')
    expect(describeDay([86_399, 1, 0, 0, 0], chinese)).toBe('99.99% · 可用 23 小时 59 分钟 · 故障 1 秒')
  })

  it('has lengths in two units', () => {
    const { format } = english
    expect(lengthText(0, format)).toBe('0 sec')
    expect(lengthText(59.9, format)).toBe('59 sec')
    expect(lengthText(61, format)).toBe('1 min')
    expect(lengthText(12_000, format)).toBe('3 hr 20 min')
    expect(lengthText(86_400, format)).toBe('1 day')
  })

  it('has days in UTC, wherever the reader is', () => {
    expect(dayText(dayStart('2026-11-01', 2), 'en')).toBe('Tue, Nov 3')
    expect(dayText(dayStart('2026-11-01', 2), 'zh')).toBe('11月3日周二')
  })
})

describe('when a stage began', () => {
  const at = '2026-11-01T10:00:00.000Z'
  const since = '2026-10-01T00:00:00.000Z'
  const watch = { everySeconds: 60, lastLookAt: at, since }
  const space = (begun: string | null) => ({
    since: begun,
    uptime: { day: null, week: null, month: null, quarter: null },
    days: [],
  })

  it('is known, or before the watch, or unknown while nothing is watched', () => {
    const spaces = { 'a/known': space(at), 'a/old': space(null) }
    expect([...toStarts({ watch, spaces })]).toEqual([
      ['a/known', { at: Date.parse(at), isExact: true }],
      ['a/old', { at: Date.parse(since), isExact: false }],
    ])
    expect([...toStarts({ watch: { ...watch, since: null }, spaces }).keys()]).toEqual(['a/known'])
  })
})
