import { expect, it } from 'vitest'
import { cardsBeside } from '../../../web/pages/fleet/lines/columns.ts'

it('fits as many columns of cards as the width allows', () => {
  expect([366, 752, 1184, 1336, 2560].map(cardsBeside)).toEqual([1, 2, 4, 4, 6])
})
