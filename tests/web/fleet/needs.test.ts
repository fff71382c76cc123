import { describe, expect, it } from 'vitest'
import { type Need, needSince, sortByNeed } from '../../../web/pages/fleet/attention/sort-by-need.ts'
import { aSpace } from '../support/a-space.ts'

const need = (id: string, reason: Need['reason'], since: number | null = null): Need => ({
  id,
  space: aSpace(id),
  reason,
  since,
})

const AT_5 = { at: 5, isExact: true }

describe('what needs attention', () => {
  it('is sorted by how bad it is, then the latest first, then by title', () => {
    const needs = [
      need('a/outdated', 'outdated', 900),
      need('b/unknown', 'failed'),
      need('a/unknown', 'failed'),
      need('a/early', 'failed', 100),
      need('a/late', 'failed', 200),
      need('a/stuck', 'stuck', 300),
      need('a/quota', 'quota'),
      need('a/blocked', 'blocked', 800),
    ]
    expect(sortByNeed(needs, 'en').map(({ id }) => id)).toEqual([
      'a/late',
      'a/early',
      'a/unknown',
      'b/unknown',
      'a/blocked',
      'a/quota',
      'a/stuck',
      'a/outdated',
    ])
  })

  it('is outdated since the last commit, and anything else since its stage began, if that is known', () => {
    const space = aSpace('a/b', { lastModified: '2026-01-01T00:00:00.000Z' })
    expect(needSince(space, 'outdated', AT_5)).toBe(Date.UTC(2026, 0, 1))
    expect(needSince(aSpace('a/b'), 'outdated', AT_5)).toBe(null)
    expect(needSince(space, 'failed', AT_5)).toBe(5)
    expect(needSince(space, 'failed', { at: 5, isExact: false })).toBe(null)
    expect(needSince(space, 'failed', null)).toBe(null)
  })
})
