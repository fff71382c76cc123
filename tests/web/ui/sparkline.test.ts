import { describe, expect, it } from 'vitest'
import { sparklinePath } from '../../../web/ui/display/sparkline.tsx'

describe('the sparkline', () => {
  it('ends at the right edge and leaves room on the left for what is still to come', () => {
    expect(sparklinePath([0, 100], 100, 11)).toBe('M90 23L100 1')
  })

  it('shows the last values only, and never leaves its frame', () => {
    expect(sparklinePath([5, 0, 300], 100, 2)).toBe('M0 23L100 1')
  })

  it('is nothing for less than two values', () => {
    expect(sparklinePath([1], null, 10)).toBe('')
  })

  it('is flat at the bottom where everything is zero', () => {
    expect(sparklinePath([0, 0], null, 2)).toBe('M0 23L100 23')
  })
})
