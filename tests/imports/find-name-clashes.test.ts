import { expect, it } from 'vitest'
import { findNameClashes } from './find-name-clashes.ts'

it('names the files of one tier that have one name, whatever their folder and extension', () => {
  const sources = ['web/live/stream.ts', 'web/shell/stream.tsx', 'web/app.tsx', 'worker/app.ts']
  expect(findNameClashes(sources)).toEqual(['web/live/stream.ts and web/shell/stream.tsx have one name'])
})
