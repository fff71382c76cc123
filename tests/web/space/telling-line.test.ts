import { describe, expect, it } from 'vitest'
import { shortWords, tellingFirst } from '../../../web/space/telling-line.ts'

describe('tellingFirst', () => {
  it('puts the last line with a reason first', () => {
    const message = 'cache miss: [3/12] RUN pip install\ncache miss: [4/12]\nERROR: no such package\n--> exit'
    expect(tellingFirst(message)[0]).toBe('ERROR: no such package')
    expect(tellingFirst(message)).toHaveLength(4)
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
    expect(tellingFirst(message)[0]).toBe(first)
  })

  it('is empty for empty text', () => {
    expect(tellingFirst(' \n ')).toEqual([])
  })
})

describe('shortWords', () => {
  it('is one line of bounded length, and never splits a character', () => {
    expect(shortWords('a\nb')).toBe('a b')
    expect(shortWords(`Error: ${'🚀'.repeat(500)}`, 20)).toBe(`Error: ${'🚀'.repeat(12)}…`)
  })
})
