import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEnv } from '../../../shared/env-file/decode-env.ts'
import { looksLikeToken, looksSecret } from '../../../shared/env-file/looks-secret.ts'
import { readEnv } from '../../../shared/env-file/read-env.ts'
import { writeEnv } from '../../../shared/env-file/write-env.ts'

const valuesOf = (text: string) =>
  Object.fromEntries(readEnv(text).entries.map(({ key, value }) => [key, value]))

describe('a .env file', () => {
  it.each<[string, string]>([
    ['K=w==', 'w=='],
    ['K= a b ', 'a b'],
    ['K=', ''],
    ['K="O\'Brien"', "O'Brien"],
    ['K=postgres://u:p@h/db?x=1&y=2', 'postgres://u:p@h/db?x=1&y=2'],
    ['K={"a":"b"}', '{"a":"b"}'],
    ['K= # comment', ''],
    ['K="a # b"', 'a # b'],
    ['K=a #b', 'a'],
    ['K="a" # b', 'a'],
    ['  export   K = a', 'a'],
    ["K='a\\nb$c'", 'a\\nb$c'],
    ['K=`a"b\'c`', 'a"b\'c'],
    ['K="a\\nb\\t\\"c\\"\\\\"', 'a\nb\t"c"\\'],
    ['K="a\\qb"', 'a\\qb'],
    ['K="$HOME $(X)"', '$HOME $(X)'],
    [
      'K="-----BEGIN KEY-----\nMIIE==\n-----END KEY-----\n"',
      '-----BEGIN KEY-----\nMIIE==\n-----END KEY-----\n',
    ],
    ['K=中文 🤖', '中文 🤖'],
  ])('%j has the value %j', (text, value) => {
    expect(readEnv(text)).toMatchObject({ entries: [{ key: 'K', value, line: 1 }], flaws: [] })
  })

  it('may have a byte order mark, any line endings, comments and empty lines', () => {
    expect(valuesOf('\ufeffexport KEY=a\r\n\r\n# c\r\nB=b\rC=c\n')).toEqual({ KEY: 'a', B: 'b', C: 'c' })
  })

  it('says where other parsers read something else', () => {
    expect(readEnv('A=tea#2026').entries).toMatchObject([{ value: 'tea#2026', otherValue: 'tea' }])
    expect(readEnv('A="tea#2026"').entries).toMatchObject([{ otherValue: null }])
  })

  it.each([
    ['just words', 'no-equals'],
    ['_TOKEN=x', 'bad-name'],
    ['MY-KEY=x', 'bad-name'],
    ['a.b=x', 'bad-name'],
    ['中=x', 'bad-name'],
    ['1A=x', 'bad-name'],
    ['=x', 'bad-name'],
    ['MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ==', 'long-name'],
    ['K="open', 'open-quote'],
    ['K="a" b', 'text-after-quote'],
  ])('does not understand %j: %s, and goes on', (text, flaw) => {
    const { entries, flaws } = readEnv(`A=1\n${text}\nB=2`)
    expect(flaws).toEqual([{ line: 2, flaw }])
    expect(entries.map(({ key }) => key)).toEqual(['A', 'B'])
  })

  it('takes no line of an unquoted private key for a name', () => {
    const text = 'A=1\nK=-----BEGIN PRIVATE KEY-----\nMIIE=\nabc==\n-----END PRIVATE KEY-----\nB=2'
    expect(readEnv(text)).toMatchObject({ flaws: [{ line: 2, flaw: 'unquoted-pem' }] })
    expect(valuesOf(text)).toEqual({ A: '1', B: '2' })
  })

  it('counts the last of equal names, and tells', () => {
    expect(readEnv('A=1\nB=2\nA=3')).toMatchObject({
      entries: [
        { key: 'B', value: '2' },
        { key: 'A', value: '3', line: 3 },
      ],
      doubled: [{ key: 'A', lines: [1, 3] }],
    })
  })

  it('is the same after it was written and read, whatever is in it', () => {
    const key = fc.stringMatching(/^[a-zA-Z][_a-zA-Z0-9]{0,39}$/)
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('"', "'", '`', '\\', '$', '#', '=', '\n', '\r', '\t', ' ', 'a', '-'),
      }),
      fc.constantFrom('w==', '-----BEGIN KEY-----\nx\n-----END KEY-----\n', 'a # b', '\ufeff', ''),
    )
    const entries = fc.uniqueArray(fc.record({ key, value }), { selector: (one) => one.key })
    fc.assert(
      fc.property(entries, (all) => {
        const { entries: read, flaws } = readEnv(writeEnv(all))
        expect(read.map(({ key: name, value: text }) => ({ key: name, value: text }))).toEqual(all)
        expect(flaws).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('is never read without end, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', '=', '"', "'", '\\', '\n', '#', ' ', '\r') }),
        (text) => {
          const { entries, flaws } = readEnv(text)
          expect(entries.length + flaws.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length)
        },
      ),
    )
  })
})

describe('the bytes of a file', () => {
  const bytes = (...all: number[]) => new Uint8Array(all)
  it.each([
    ['UTF-16 with a mark', bytes(0xff, 0xfe, 0x41, 0), { flaw: 'utf-16' }],
    ['the other order', bytes(0xfe, 0xff, 0, 0x41), { flaw: 'utf-16' }],
    ['UTF-16 without a mark', bytes(0x41, 0, 0x3d, 0), { flaw: 'utf-16' }],
    ['Latin-1', bytes(0x41, 0x3d, 0xe4), { flaw: 'not-utf-8' }],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x41), { text: 'A' }],
    ['nothing', bytes(), { text: '' }],
  ])('%s', (_, file, read) => {
    expect(decodeEnv(file)).toEqual(read)
  })
})

describe('what looks like a secret', () => {
  it.each<[string, string, boolean]>([
    ['HF_TOKEN', 'x', true],
    ['OPENAI_API_KEY', 'x', true],
    ['db_password', 'x', true],
    ['PORT', '7860', false],
    ['MODEL', 'gpt-4', false],
    ['KEYBOARD', 'x', false],
    ['MONKEY', 'x', false],
    ['X', 'hf_abcdefghijklmnopqrstuvwx', true],
    ['X', 'sk-abcdefghijklmnopqrst', true],
    ['X', 'ghp_abcdefghijklmnopqrstuvwx', true],
    ['X', 'postgres://user:pass@host/db', true],
    ['X', 'https://host/path', false],
    ['X', '-----BEGIN RSA PRIVATE KEY-----\nx', true],
  ])('%s=%s: %s', (key, value, isSecret) => {
    expect(looksSecret(key, value)).toBe(isSecret)
  })

  it('may have a harmless name', () => {
    expect(['hf_abcdefghijklmnopqrstuvwx ', 'plain'].map(looksLikeToken)).toEqual([true, false])
  })
})
