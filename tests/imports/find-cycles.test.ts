import { expect, it } from 'vitest'
import { findCycles } from './find-cycles.ts'

const toImports = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }))

it('finds no cycle when two paths lead to one file', () => {
  expect(findCycles(toImports('ab', 'ac', 'bd', 'cd'))).toEqual([])
})

it('names the files of a cycle, in order', () => {
  expect(findCycles(toImports('ab', 'bc', 'cd', 'db'))).toEqual(['b imports c imports d imports b: a cycle'])
})
