import { describe, expect, it } from 'vitest'
import {
  limitsOf,
  objectOf,
  refOf,
  typeOf,
  wordsOf,
} from '../../../web/pages/docs/document/describe-schema.ts'
import { splitCode } from '../../../web/pages/docs/prose.tsx'

const ref = { $ref: '#/components/schemas/Space' }

describe('typeOf', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [ref, 'Space'],
    [{ type: 'array', items: ref }, 'array of Space'],
    [{ anyOf: [{ type: 'number' }, { type: 'null' }] }, 'number or null'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ const: true, type: 'boolean' }, 'true'],
    [{ anyOf: [{ type: 'number' }, { const: 'auto', type: 'string' }] }, 'number or "auto"'],
    [{ properties: {} }, 'object'],
    [{}, 'any'],
  ])('%o is %s', (schema, words) => {
    expect(typeOf(schema)).toBe(words)
  })
})

describe('limitsOf', () => {
  it('gives format, size and length', () => {
    expect(limitsOf({ format: 'date-time' })).toEqual(['date-time'])
    expect(limitsOf({ minimum: 1 })).toEqual(['≥ 1'])
    expect(limitsOf({ minLength: 1, maxLength: 96 })).toEqual(['1–96 characters'])
  })

  it('omits the bounds of the number type itself', () => {
    expect(limitsOf({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER })).toEqual([])
  })
})

describe('wordsOf', () => {
  it('lists the words of the schema, its items and its choices once', () => {
    expect(wordsOf({ enum: ['a', 'b'] })).toEqual(['a', 'b'])
    expect(wordsOf({ type: 'array', items: { enum: ['a'] } })).toEqual(['a'])
    expect(wordsOf({ anyOf: [{ enum: ['a'] }, { enum: ['a', 'c'] }] })).toEqual(['a', 'c'])
    expect(wordsOf({ type: 'string' })).toEqual([])
  })
})

describe('objectOf and refOf', () => {
  it('look inside arrays and choices', () => {
    const object = { properties: { name: { type: 'string' } } }
    expect(objectOf({ anyOf: [{ type: 'null' }, { type: 'array', items: object }] })).toBe(object)
    expect(refOf({ type: 'array', items: { anyOf: [ref, { type: 'null' }] } })).toBe('Space')
  })

  it('are null for a plain value', () => {
    expect(objectOf({ type: 'string' })).toBeNull()
    expect(refOf({ type: 'string' })).toBeNull()
  })
})

describe('splitCode', () => {
  it('separates code from text, and paragraphs from each other', () => {
    expect(splitCode('Set `API_KEY`.\n\nThen go.')).toEqual([
      [
        { code: false, text: 'Set ' },
        { code: true, text: 'API_KEY' },
        { code: false, text: '.' },
      ],
      [{ code: false, text: 'Then go.' }],
    ])
  })

  it('is empty for an empty text', () => {
    expect(splitCode('')).toEqual([])
  })
})
