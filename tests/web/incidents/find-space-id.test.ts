import { expect, it } from 'vitest'
import { findSpaceId } from '../../../web/incidents/find-space-id.ts'

const IDS = ['ada/chat', 'ada/pdf-chat', 'bob/PDF']

it.each([
  ['an id, also one that is gone', 'ada/gone', 'ada/gone'],
  ['a part of a name', 'pdf', 'ada/pdf-chat'],
  ['a part in other letters', 'CHAT', 'ada/chat'],
  ['nothing that is known', 'xyz', null],
])('finds a Space by %s', (_, text, id) => {
  expect(findSpaceId(text, IDS)).toBe(id)
})
