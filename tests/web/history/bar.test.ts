import { describe, expect, it } from 'vitest'
import type { Day } from '../../../shared/model/day.ts'
import { barPaths } from '../../../web/history/bar/bar-paths.ts'
import { countDays, mainPart, restPart } from '../../../web/history/bar/day-look.ts'

const UP: Day = [86_400, 0, 0, 0, 0]
const DOWN: Day = [0, 86_400, 0, 0, 0]
const HALF: Day = [43_200, 43_200, 0, 0, 0]
const SHAPE = { pitch: 3, gap: 1, height: 10 }

describe('a day', () => {
  it.each<[Day, string]>([
    [UP, 'up'],
    [[86_399, 1, 0, 0, 0], 'down'],
    [[100, 0, 0, 86_300, 0], 'building'],
    [[100, 0, 86_300, 0, 0], 'idle'],
    [[100, 0, 0, 0, 86_300], 'unknown'],
    [[86_000, 0, 0, 400, 0], 'up'],
    [[0, 0, 0, 0, 0], 'unknown'],
  ])('%j is mainly %s', (day, part) => {
    expect(mainPart(day)).toBe(part)
  })

  it('has a main part beside the time that it was down', () => {
    expect(restPart(HALF)).toBe('up')
    expect(restPart(DOWN)).toBe('unknown')
    expect(countDays([UP, HALF, DOWN], 'down')).toBe(2)
  })
})

describe('a bar', () => {
  it('has one path for each kind of day, and nothing for a kind that does not occur', () => {
    const paths = barPaths([UP, UP, DOWN], SHAPE)
    expect(paths.up).toBe('M0 3h2v7h-2zM3 3h2v7h-2z')
    expect(paths.down).toBe('M6 0h2v10h-2z')
    expect([paths.idle, paths.building, paths.unknown]).toEqual(['', '', ''])
  })

  it('is higher on a day with a fall, of which at least 40 percent is in its colour', () => {
    const { down, up } = barPaths([[86_399, 1, 0, 0, 0]], SHAPE)
    expect(down).toBe('M0 0h2v4h-2z')
    expect(up).toBe('M0 4h2v6h-2z')
    expect(barPaths([HALF], SHAPE).down).toBe('M0 0h2v7h-2z')
  })

  it('shows a day that has only begun by what it has been so far', () => {
    expect(barPaths([[0, 60, 0, 0, 0]], SHAPE).down).toBe('M0 0h2v10h-2z')
    expect(barPaths([[0, 0, 0, 0, 0]], SHAPE).unknown).toBe('M0 9h2v1h-2z')
  })
})
