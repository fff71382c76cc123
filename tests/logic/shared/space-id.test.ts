import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spaceId } from '../../../shared/model/space-id.ts'

const isId = (text: string) => spaceId.safeParse(text).success

describe('a Space id', () => {
  it.each(['ann/app', 'Ann/My-App_2.0', 'a/b', 'ann/中文空间', `ann/${'n'.repeat(96)}`, '_ann/_app_'])(
    'may be %s',
    (id) => expect(isId(id)).toBe(true),
  )

  it.each([
    'old--name/app',
    'ann/a--b',
    'ann/a..b',
    'ann/...',
    'ann/app.git',
    'ann/-app',
    'ann/app-',
    'ann/.app',
    'ann/app.',
    '-ann/app',
  ])('may be %s, because old names exist', (id) => expect(isId(id)).toBe(true))

  it.each([
    '',
    'ann',
    '/app',
    'ann/',
    'ann/app/x',
    'ann/a b',
    'ann/a%2Fb',
    'ann/a?b',
    'ann/a#b',
    'ann/..',
    'ann/.',
    '../app',
    './app',
    'ann/a\\b',
    'ann/a\u0000b',
    'ann/a\u2028b',
    `ann/${'n'.repeat(97)}`,
    ' ann/app',
    'ann/app\n',
  ])('may not be %j', (id) => expect(isId(id)).toBe(false))

  it('can never escape its segments of a URL', () => {
    const part = fc.string({
      unit: fc.constantFrom('a', 'Z', '0', 'é', '中', '_', '.', '-', '/', '%', '?'),
      maxLength: 6,
    })

    fc.assert(
      fc.property(part, part, (owner, name) => {
        const id = `${owner}/${name}`
        if (!isId(id)) return
        const url = new URL(
          `https://hub.test/api/spaces/${id.split('/').map(encodeURIComponent).join('/')}/x`,
        )
        expect(decodeURIComponent(url.pathname)).toBe(`/api/spaces/${id}/x`)
        expect(url.pathname.split('/')).toHaveLength(6)
      }),
      { numRuns: 500 },
    )
  })

  it('stays valid when letters of any script are added', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}_]{1,40}$/u), (word) => {
        expect(isId(`ann/${word}`)).toBe(true)
      }),
    )
  })
})
