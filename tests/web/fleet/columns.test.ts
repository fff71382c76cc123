import { expect, it } from 'vitest'
import { columnsFor } from '../../../web/pages/fleet/lines/columns.ts'

it('sets as many cards side by side as fit', () => {
  expect([390, 800, 1440, 2560].map(columnsFor)).toEqual([1, 2, 4, 5])
})
