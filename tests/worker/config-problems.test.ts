import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../worker/config/config.ts'
import type { Variables } from '../../worker/env.ts'

const TOKEN = 'hf_QwertyuiopAsdfghjkl0123456789'

describe('a problem with the variables', () => {
  it.each<[string, Variables, RegExp]>([
    ['an entry without ":"', { HF_USER: `ann:${TOKEN},ben` }, /^HF_USER, entry 2: .*":"/],
    ['an entry without a name', { HF_USER: `:${TOKEN}` }, /^HF_USER, entry 1: .*name is empty/],
    ['an empty entry in the middle', { HF_USER: `ann:${TOKEN},,ben:x` }, /^HF_USER, entry 2: /],
    ['an account named twice', { HF_USER: `ann:${TOKEN},ANN:x` }, /^HF_USER, entry 2: .*twice.*entry 1/],
    ['a name that is a token', { HF_USER: `${TOKEN}:ann` }, /^HF_USER, entry 1: .*looks like a token/],
    ['a name that no account has', { HF_USER: `a n:${TOKEN}` }, /^HF_USER, entry 1: the name has characters/],
    ['a token that no header can carry', { HF_USER: `ann:${TOKEN} x` }, /^HF_USER, entry 1: the token has/],
    ['an empty name in HF_USERNAMES', { HF_USERNAMES: 'ann,,ben' }, /^HF_USERNAMES, entry 2: .*empty/],
    ['a name twice in HF_USERNAMES', { HF_USERNAMES: 'ann,ben,Ann' }, /^HF_USERNAMES, entry 3: .*twice/],
    ['a token in HF_USERNAMES', { HF_USERNAMES: `ann,${TOKEN}` }, /^HF_USERNAMES, entry 2: .*token/],
    ['a global token with a line break', { HF_API_TOKEN: `${TOKEN}\n${TOKEN}` }, /^HF_API_TOKEN has/],
  ])('is told for %s: the variable, the position, and never the token', (_, variables, sentence) => {
    const { problems } = parseConfig(variables)

    expect(problems).toEqual([expect.stringMatching(sentence)])
    expect(problems.join()).not.toContain(TOKEN)
  })

  it.each([
    'HF_USERNAME',
    'HF_PASSWORD',
    'HF_USER',
    'HF_USERNAMES',
    'HF_API_TOKEN',
    'API_KEY',
    'HF_ENDPOINT',
    'HF_SPACES_ENDPOINT',
  ] as const)('is told where %s is only white space', (name) => {
    const { problems } = parseConfig({ [name]: ' \t\n' })

    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is only white space`))])
  })

  it.each(['ftp://hub.test', 'hub.test', 'http://', 'javascript:alert(1)', 'https://ann:pw@hub.test'])(
    'is told where an endpoint is %s, without repeating it',
    (url) => {
      const { problems, hub } = parseConfig({
        HF_ENDPOINT: url,
        HF_SPACES_ENDPOINT: url,
        HF_USERNAMES: 'ann',
      })

      expect(problems).toEqual([
        expect.stringMatching(/^HF_ENDPOINT is not an http\(s\) URL/),
        expect.stringMatching(/^HF_SPACES_ENDPOINT is not an http\(s\) URL/),
      ])
      expect(problems.join()).not.toContain(url)
      expect(hub.missing).toContain('HF_ENDPOINT')
    },
  )

  it('leaves the entries that are right at work', () => {
    const { hub } = parseConfig({ HF_USER: 'ann:a,broken,:c,ben:b,ANN:d' })

    expect(hub.accounts.map(({ username, token }) => [username, token])).toEqual([
      ['ann', 'a'],
      ['ben', 'b'],
    ])
  })

  it('never quotes a token, whatever is written into HF_USER', () => {
    const token = fc.stringMatching(/^hf_[A-Za-z0-9]{16,30}$/)
    const part = fc.oneof(fc.constantFrom('ann', '', ' ', ':', '::', 'ben:'), token)

    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.constantFrom(':', '', ','), part)), (parts) => {
        const { problems } = parseConfig({ HF_USER: parts.map((three) => three.join('')).join(',') })
        expect(problems.join()).not.toMatch(/hf_[A-Za-z0-9]{16}/)
      }),
    )
  })
})
