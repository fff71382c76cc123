import { describe, expect, it } from 'vitest'
import { putErrorFirst, shortenMessage, tellFirst } from '../../../shared/error-line.ts'

describe('putErrorFirst', () => {
  it('puts the last line with a reason first', () => {
    const message = 'cache miss: [3/12] RUN pip install\ncache miss: [4/12]\nERROR: no such package\n--> exit'
    expect(putErrorFirst(message)[0]).toBe('ERROR: no such package')
    expect(putErrorFirst(message)).toHaveLength(4)
  })

  it.each([
    [
      'Traceback (most recent call last):\n  File "app.py"\nModuleNotFoundError: No module named x',
      'ModuleNotFoundError: No module named x',
    ],
    [
      'Job failed with exit code: 1. Reason: \r\ncache miss\r\nerror: could not compile\r\n',
      'error: could not compile',
    ],
    ['starting\njava.lang.NullPointerException\n  at Main', 'java.lang.NullPointerException'],
    ['first\nError:\nlast', 'first'],
    ['Flagged as abusive', 'Flagged as abusive'],
    ['\n\n  only  \n', 'only'],
  ])('%j', (message, first) => {
    expect(putErrorFirst(message)[0]).toBe(first)
  })

  it('is empty for empty text', () => {
    expect(putErrorFirst(' \n ')).toEqual([])
  })
})

describe('shortenMessage', () => {
  it('is one line of bounded length, and never splits a character', () => {
    expect(shortenMessage('a\nb')).toBe('a b')
    expect(shortenMessage(`Error: ${'🚀'.repeat(500)}`, 20)).toBe(`Error: ${'🚀'.repeat(12)}…`)
  })
})

describe('tellFirst', () => {
  it.each([
    [
      'Job failed with exit code: 1. Reason: ERROR: no such package',
      'ERROR: no such package · Job failed with exit code: 1.',
    ],
    ['Exit code: 137. Reason: out of memory', 'out of memory · Exit code: 137.'],
    ['cache miss\nERROR: no such package', 'ERROR: no such package cache miss'],
    ['Reason: unknown', 'Reason: unknown'],
    ['Flagged as abusive', 'Flagged as abusive'],
  ])('%j', (message, line) => {
    expect(tellFirst(message)).toBe(line)
  })
})
