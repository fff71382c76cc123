import { describe, expect, it } from 'vitest'
import { sparklinePath } from '../../../web/ui/display/sparkline.tsx'

describe('the sparkline', () => {
  it('ends at the right edge and leaves room on the left for more values', () => {
    expect(sparklinePath([0, 100], 100, 11)).toBe('M90 23L100 1')
  })

  it('shows only the last values, and never leaves its frame', () => {
    expect(sparklinePath([5, 0, 300], 100, 2)).toBe('M0 23L100 1')
  })

  it('is empty for fewer than two values', () => {
    expect(sparklinePath([1], null, 10)).toBe('')
  })

  it('is flat at the bottom if all values are zero', () => {
    expect(sparklinePath([0, 0], null, 2)).toBe('M0 23L100 23')
  })
})
