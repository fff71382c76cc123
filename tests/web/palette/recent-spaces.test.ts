import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetRecentSpaces, recentSpaceIds, rememberSpaceOf } from '../../../web/palette/recent-spaces.ts'

describe('the Spaces visited last', () => {
  beforeEach(() => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('are at most eight, the newest first, each once', () => {
    for (let number = 1; number <= 10; number++) rememberSpaceOf(`/spaces/ada/bot-${number}/logs`)
    rememberSpaceOf('/spaces/ada/bot-5')
    rememberSpaceOf('/settings/system')
    const numbers = [5, 10, 9, 8, 7, 6, 4, 3]
    expect(recentSpaceIds()).toEqual(numbers.map((number) => `ada/bot-${number}`))
  })

  it('reads names as written, and forgets them', () => {
    rememberSpaceOf('/spaces/ada/%E4%B8%AD')
    rememberSpaceOf('/spaces/ada/%E4')
    expect(recentSpaceIds()).toEqual(['ada/%E4', 'ada/中'])
    forgetRecentSpaces()
    expect(recentSpaceIds()).toEqual([])
  })
})
