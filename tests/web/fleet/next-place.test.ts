import { expect, it } from 'vitest'
import { nextPlace } from '../../../web/pages/fleet/next-place.ts'

const places = { above: 2, list: 6 }

it.each([
  ['down among the rows above', 0, 3, 1],
  ['from the last row above to the first card', 1, 3, 2],
  ['down a row of cards', 2, 3, 5],
  ['not beyond the last card', 6, 3, 7],
  ['up a row of cards', 5, -3, 2],
  ['from the first row of cards to the last row above', 4, -3, 1],
  ['from the first card to the last row above', 2, -1, 1],
  ['not above the first row', 0, -1, 0],
])('the keys go %s', (_, place, step, next) => {
  expect(nextPlace(place, step, places)).toBe(next)
})

it('without rows above, the keys stay in the list', () => {
  expect(nextPlace(1, -3, { above: 0, list: 6 })).toBe(0)
  expect(nextPlace(0, 1, { above: 0, list: 1 })).toBe(0)
})
