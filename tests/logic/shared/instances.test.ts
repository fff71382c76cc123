import { expect, it } from 'vitest'
import { liveQuery } from '../../../shared/wire/live.ts'

it.each([
  ['a/b, c/d', ['a/b', 'c/d']],
  [' a/b ,\tc/d,', ['a/b', 'c/d']],
  [' , ', []],
  ['', []],
  [undefined, []],
])('the ids of a stream are read from %j without the white space between them', (instances, ids) => {
  expect(liveQuery.parse({ instances }).instances).toEqual(ids)
})
