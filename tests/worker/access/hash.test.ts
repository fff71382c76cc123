import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { equalInConstantTime } from '../../../worker/hash.ts'

describe('the comparison of secrets', () => {
  it('agrees with ===', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })

    await fc.assert(
      fc.asyncProperty(text, text, async (left, right) => {
        expect(await equalInConstantTime(left, left)).toBe(true)
        expect(await equalInConstantTime(left, right)).toBe(left === right)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['a longer text', 'secret', 'secret2'],
    ['another case', 'secret', 'Secret'],
    ['an empty text', 'secret', ''],
    ['white space', 'secret', 'secret '],
  ])('distinguishes %s', async (_, left, right) => {
    expect(await equalInConstantTime(left, right)).toBe(false)
  })
})
