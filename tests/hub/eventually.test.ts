import { describe, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'

describe('eventually', () => {
  it('returns the result of the check as soon as it passes', async () => {
    let tries = 0
    const value = await eventually(() => {
      expect(++tries).toBeGreaterThan(2)
      return 'there'
    })

    expect([value, tries]).toEqual(['there', 3])
  })

  it('fails at its deadline with the reason and the last value', async () => {
    const late = eventually(() => expect('a log').toContain('a word'), {
      withinMs: 50,
      saw: () => ['this line'],
    })

    await expect(late).rejects.toThrow(
      /within 50 ms: expected 'a log' to contain 'a word'\nSeen by then:\n[\s\S]*this line/,
    )
  })
})
