import { expect, it } from 'vitest'
import { findNameClashes } from './find-name-clashes.ts'

it('reports files of one tier with the same name, whatever their folder and extension', () => {
  const sources = ['web/live/stream.ts', 'web/shell/stream.tsx', 'web/app.tsx', 'worker/app.ts']
  expect(findNameClashes(sources)).toEqual(['web/live/stream.ts and web/shell/stream.tsx have one name'])
})
