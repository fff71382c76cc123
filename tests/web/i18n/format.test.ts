import { describe, expect, it } from 'vitest'
import { chinese, english } from '../support/words.ts'

const { format } = english

describe('format', () => {
  it('writes sizes in powers of 1024, as the Hub counts memory', () => {
    expect(format.bytes(16 * 1024 ** 3)).toBe('16 GiB')
    expect(format.bytes(1.25 * 1024 ** 3)).toBe('1.3 GiB')
    expect(format.bytes(0)).toBe('0 KiB')
    expect(format.bytes(2_000 * 1024 ** 4)).toBe('2,000 TiB')
  })

  it('writes rates', () => {
    expect(format.bytesPerSecond(512)).toBe('0.5 kB/s')
    expect(format.bytesPerSecond(1_500_000)).toBe('1.5 MB/s')
    expect(chinese.format.bytesPerSecond(2048)).toBe('2 kB/s')
  })

  it('writes shares with one digit below ten', () => {
    expect(format.percent(4.26)).toBe('4.3%')
    expect(format.percent(42.6)).toBe('43%')
  })

  it('writes times in their largest unit', () => {
    expect(format.duration(45)).toBe('45 sec')
    expect(format.duration(3_700)).toBe('1 hr')
    expect(format.ago(0, 12_000)).toBe('12s ago')
    expect(format.ago(0, 3 * 86_400_000)).toBe('3d ago')
    expect(chinese.format.ago(0, 12_000)).toBe('12 秒前')
  })

  it('writes a date instead of "last year"', () => {
    const at = Date.UTC(2025, 9, 3, 12)
    expect(format.ago(at, at + 29 * 86_400_000)).toBe('29d ago')
    expect(format.ago(at, at + 400 * 86_400_000)).toBe('Oct 3, 2025')
    expect(chinese.format.ago(at, at + 400 * 86_400_000)).toBe('2025年10月3日')
  })

  it('never shows a time in the future, even if the clocks differ', () => {
    expect(format.ago(5_000, 0)).toBe('just now')
    expect(chinese.format.ago(5_000, 0)).toBe('刚刚')
  })
})
