import { describe, expect, it } from 'vitest'
import { sortSpaces } from '../../../web/pages/fleet/order/sort.ts'
import { aSample, aSpace } from '../support/a-space.ts'

const none = { locale: 'en', latest: () => undefined }

function ids(spaces: { id: string }[]): string[] {
  return spaces.map(({ id }) => id.split('/')[1] ?? '')
}

describe('sortSpaces', () => {
  it('by name compares titles, ignoring case, with numbers as numbers', () => {
    const spaces = [
      aSpace('a/x', { title: 'model 10' }),
      aSpace('a/y', { title: 'Model 9' }),
      aSpace('a/z', { title: 'alpha' }),
    ]
    expect(ids(sortSpaces(spaces, 'name', none))).toEqual(['z', 'y', 'x'])
  })

  it('by state puts Spaces that need attention first', () => {
    const spaces = [
      aSpace('a/paused', { stage: 'PAUSED' }),
      aSpace('a/running', { stage: 'RUNNING' }),
      aSpace('a/failed', { stage: 'CONFIG_ERROR' }),
      aSpace('a/building', { stage: 'BUILDING' }),
    ]
    expect(ids(sortSpaces(spaces, 'state', none))).toEqual(['failed', 'building', 'running', 'paused'])
  })

  it('by a sample puts the largest first and those without one last, by name', () => {
    const cpu: Record<string, number> = { 'a/low': 0, 'a/high': 80 }
    const latest = (id: string) => (id in cpu ? aSample(1, { cpuPercent: cpu[id] ?? 0 }) : undefined)
    const spaces = ['a/z', 'a/low', 'a/b', 'a/high'].map((id) => aSpace(id))
    expect(ids(sortSpaces(spaces, 'cpu', { locale: 'en', latest }))).toEqual(['high', 'low', 'b', 'z'])
  })

  it('by last change puts the latest first', () => {
    const spaces = [
      aSpace('a/old', { lastModified: '2025-01-01T00:00:00.000Z' }),
      aSpace('a/never'),
      aSpace('a/new', { lastModified: '2026-01-01T00:00:00.000Z' }),
    ]
    expect(ids(sortSpaces(spaces, 'changed', none))).toEqual(['new', 'old', 'never'])
  })

  it('does not change the given list', () => {
    const spaces = [aSpace('a/b'), aSpace('a/a')]
    sortSpaces(spaces, 'name', none)
    expect(ids(spaces)).toEqual(['b', 'a'])
  })
})
