import { describe, expect, it } from 'vitest'
import type { LogLine } from '../../../../shared/wire/logs.ts'
import { createLogCursor } from '../../../../worker/fleet/logs/log-cursor.ts'
import { parsePosition, writePosition } from '../../../../worker/fleet/logs/log-position.ts'

const at = (ms: number) => new Date(1_800_000_000_000 + ms).toISOString()
const line = (text: string, ms: number | null): LogLine => ({ text, at: ms === null ? null : at(ms) })

const isInOrder = (lines: readonly LogLine[]) =>
  lines.every((one, index) => (one.at ?? '') >= (lines[index - 1]?.at ?? ''))

/** The lines after an event id, with the id after each. */
function read(lines: readonly LogLine[], after: string | null = null, tail = 0) {
  const cursor = createLogCursor(parsePosition(after), tail)
  const placed = [...lines.flatMap((one) => cursor.take(one)), ...cursor.settle()]
  return placed.map(({ line: { text }, position }) => ({ text, id: writePosition(position) }))
}

const LOGS: [string, LogLine[]][] = [
  ['different times', [line('a', 1), line('b', 2), line('c', 3)]],
  ['equal lines with one time', [line('a', 1), line('b', 2), line('b', 2), line('b', 2), line('c', 3)]],
  [
    'times that go back',
    [line('a', 5), line('b', 2), line('c', 6), line('b', 2), line('d', 6), line('e', 4)],
  ],
  ['lines without a time', [line('a', null), line('b', 1), line('c', null), line('d', null), line('e', 2)]],
  ['no times', [line('a', null), line('a', null), line('b', null)]],
  ['one time', [line('a', 1), line('b', 1), line('a', 1), line('c', 1)]],
]

describe('the position in a log', () => {
  it.each(LOGS)('is enough to go on after any line: %s', (_, log) => {
    const texts = log.map(({ text }) => text)
    for (const [index, { id }] of read(log).entries()) {
      // The second reader counts from the beginning, as a third one after it would.
      const rest = read(log, id)
      const expected = texts.slice(index + 1)
      if (!id.includes('-', id.indexOf('-') + 1))
        expect(
          rest.map(({ text }) => text),
          id,
        ).toEqual(expected)
      for (const [further, { id: next }] of rest.entries()) {
        expect(
          read(log, next).map(({ text }) => text),
          next,
        ).toEqual(rest.slice(further + 1).map(({ text }) => text))
      }
    }
  })

  it('is enough after the last line of any tail', () => {
    for (const [name, log] of LOGS.filter(([, lines]) => isInOrder(lines))) {
      for (let tail = 1; tail <= log.length; tail++) {
        const id = read(log.slice(-tail)).at(-1)?.id ?? ''
        const more = [...log, line('more', 9)]
        expect(
          read(more, id).map(({ text }) => text),
          `${name}, ${tail}`,
        ).toEqual(['more'])
      }
    }
  })

  it.each([1, 33, 299])('is enough after %i of 300 equal lines with one time', (count) => {
    const log = Array.from({ length: 300 }, () => line('same', 1))
    const id = read(log.slice(0, count)).at(-1)?.id ?? ''
    expect(read(log, id, 500)).toHaveLength(300 - count)
    expect(read([...log, line('later', 2)], id, 500)).toHaveLength(301 - count)
  })

  it('is enough after the last 100 of 300 equal lines with one time', () => {
    const log = Array.from({ length: 300 }, () => line('same', 1))
    const id = read(log.slice(-100)).at(-1)?.id ?? ''
    expect(read([...log, line('later', 2)], id, 100).map(({ text }) => text)).toEqual(['later'])
  })

  it('does not hold megabytes of lines with one time', () => {
    const cursor = createLogCursor(parsePosition('1800000000001-1-0'), 500)
    const long = line('x'.repeat(16 * 1024), 1)
    const passed = Array.from({ length: 1_000 }, () => cursor.take(long).length)
    expect(passed.filter((count) => count === 0).length).toBeLessThan(300)
    expect(passed.reduce((sum, count) => sum + count, 0)).toBe(1_000)
  })

  it('that the Hub no longer holds is before all that it holds', () => {
    const id = read([line('a', 1), line('b', 2), line('c', 3)]).at(-1)?.id ?? ''
    expect(read([line('x', 7), line('y', 8)], id).map(({ text }) => text)).toEqual(['x', 'y'])
  })

  it.each(['', 'x', '1', '1-', '-1', '1-2-zz', '1-2-3-4', '1'.repeat(200), '999999999999999-1'])(
    'is not read from %j',
    (id) => {
      expect(parsePosition(id)).toBeNull()
    },
  )
})
