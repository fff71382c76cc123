import { describe, expect, it } from 'vitest'
import { createLatestLoader } from '../../../web/i18n/latest-loader.ts'

describe('of two quick choices', () => {
  it('the last one wins, even if the first is loaded later', async () => {
    const slow = Promise.withResolvers<string>()
    const load = createLatestLoader((key: 'slow' | 'quick') =>
      key === 'slow' ? slow.promise : Promise.resolve('quick'),
    )
    const first = load('slow')
    expect(await load('quick')).toBe('quick')
    slow.resolve('slow')
    expect(await first).toBeNull()
  })

  it('one that fails to load changes nothing', async () => {
    const load = createLatestLoader(() => Promise.reject(new Error('gone')))
    expect(await load('en')).toBeNull()
  })
})
