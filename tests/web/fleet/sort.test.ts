import { describe, expect, it } from 'vitest'
import { attentionOf } from '../../../shared/model/attention.ts'
import type { Sample } from '../../../shared/model/sample.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Direction, Sort } from '../../../web/pages/fleet/controls/preferences.ts'
import { type SortFacts, sortSpaces } from '../../../web/pages/fleet/order/sort.ts'
import { aSample, aSpace } from '../support/a-space.ts'

const none: SortFacts = {
  locale: 'en',
  reasonOf: attentionOf,
  sampleOf: () => undefined,
  costOf: () => undefined,
}

function sorted(spaces: Space[], sort: Sort, direction: Direction | null = null, facts = none): string[] {
  return sortSpaces(spaces, { sort, direction }, facts).map(({ name }) => name)
}

describe('sortSpaces', () => {
  it('by name compares titles, ignoring case, with numbers as numbers', () => {
    const spaces = [
      aSpace('a/x', { title: 'model 10' }),
      aSpace('a/y', { title: 'Model 9' }),
      aSpace('a/z', { title: 'alpha' }),
    ]
    expect(sorted(spaces, 'name')).toEqual(['z', 'y', 'x'])
    expect(sorted(spaces, 'name', 'desc')).toEqual(['x', 'y', 'z'])
  })

  it('by urgency puts the worst reason first, then what is moving, then what is outdated, then by title', () => {
    const spaces = [
      aSpace('a/paused', { stage: 'PAUSED' }),
      aSpace('a/running'),
      aSpace('a/outdated', { sha: 'b', runtimeSha: 'a' }),
      aSpace('a/building', { stage: 'BUILDING' }),
      aSpace('a/over-quota', { stage: 'PAUSED', failure: 'quota' }),
      aSpace('a/disabled', { disabled: true }),
      aSpace('a/failed-2', { stage: 'BUILD_ERROR', failure: 'build' }),
      aSpace('a/failed-1', { stage: 'RUNTIME_ERROR', failure: 'app' }),
      aSpace('a/asleep', { stage: 'SLEEPING' }),
    ]
    const worstFirst = ['failed-1', 'failed-2', 'disabled', 'over-quota', 'building', 'outdated', 'running']
    expect(sorted(spaces, 'attention')).toEqual([...worstFirst, 'asleep', 'paused'])
    expect(sorted(spaces, 'attention', 'asc').slice(0, 3)).toEqual(['paused', 'asleep', 'running'])
  })

  it('by state puts failed Spaces first', () => {
    const spaces = [
      aSpace('a/paused', { stage: 'PAUSED' }),
      aSpace('a/running', { stage: 'RUNNING' }),
      aSpace('a/failed', { stage: 'CONFIG_ERROR' }),
      aSpace('a/building', { stage: 'BUILDING' }),
    ]
    expect(sorted(spaces, 'state')).toEqual(['failed', 'building', 'running', 'paused'])
  })

  it.each<[Direction | null, string[]]>([
    [null, ['high', 'low', 'b', 'z']],
    ['asc', ['low', 'high', 'b', 'z']],
  ])('by a sample in direction %s puts those without one last, by name', (direction, expected) => {
    const cpu: Record<string, number> = { 'a/low': 0, 'a/high': 80 }
    const sampleOf = (id: string) => (id in cpu ? aSample(1, { cpuPercent: cpu[id] ?? 0 }) : undefined)
    const spaces = ['a/z', 'a/low', 'a/b', 'a/high'].map((id) => aSpace(id))
    expect(sorted(spaces, 'cpu', direction, { ...none, sampleOf })).toEqual(expected)
  })

  it('by memory takes the share, and puts a Space of unknown size last', () => {
    const sizes: Record<string, Partial<Sample>> = {
      'a/large': { memoryUsedBytes: 80, memoryTotalBytes: 800 },
      'a/full': { memoryUsedBytes: 9, memoryTotalBytes: 10 },
      'a/unknown': { memoryUsedBytes: 900, memoryTotalBytes: null },
    }
    const spaces = Object.keys(sizes).map((id) => aSpace(id))
    const sampleOf = (id: string) => aSample(1, sizes[id])
    expect(sorted(spaces, 'memory', null, { ...none, sampleOf })).toEqual(['full', 'large', 'unknown'])
  })

  it('by GPU takes the mean of all GPUs; a sample without any is not zero', () => {
    const gpu = (utilizationPercent: number) => ({
      id: '0',
      utilizationPercent,
      memoryUsedBytes: 1,
      memoryTotalBytes: 2,
    })
    const gpus: Record<string, number[]> = { 'a/idle': [0], 'a/half': [100, 0], 'a/cpu': [] }
    const sampleOf = (id: string) => aSample(1, { gpus: (gpus[id] ?? []).map(gpu) })
    const spaces = ['a/cpu', 'a/idle', 'a/half'].map((id) => aSpace(id))
    expect(sorted(spaces, 'gpu', null, { ...none, sampleOf })).toEqual(['half', 'idle', 'cpu'])
  })

  it('by last change puts the latest first', () => {
    const spaces = [
      aSpace('a/old', { lastModified: '2025-01-01T00:00:00.000Z' }),
      aSpace('a/never'),
      aSpace('a/new', { lastModified: '2026-01-01T00:00:00.000Z' }),
    ]
    expect(sorted(spaces, 'updated')).toEqual(['new', 'old', 'never'])
  })

  it('does not change the given list', () => {
    const spaces = [aSpace('a/b'), aSpace('a/a')]
    sorted(spaces, 'name')
    expect(spaces.map(({ name }) => name)).toEqual(['b', 'a'])
  })
})
