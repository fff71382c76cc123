import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../../worker/config/config.ts'
import { VARIABLE_NAMES, type Variables } from '../../../worker/config/variables.ts'

const TOKEN = 'hf_QwertyuiopAsdfghjkl0123456789'

describe('a problem with the variables', () => {
  it.each<[string, Variables, RegExp]>([
    ['an entry without ":"', { HF_USER: `ann:${TOKEN},ben` }, /^HF_USER, entry 2: .*":"/],
    ['an entry without a name', { HF_USER: `:${TOKEN}` }, /^HF_USER, entry 1: .*name is empty/],
    ['an empty entry in the middle', { HF_USER: `ann:${TOKEN},,ben:b` }, /^HF_USER, entry 2: /],
    ['an account named twice', { HF_USER: `ann:${TOKEN},ANN:x` }, /^HF_USER, entry 2: .*twice.*entry 1/],
    ['a name that is a token', { HF_USER: `${TOKEN}:ann` }, /^HF_USER, entry 1: .*looks like a token/],
    ['a name that no account has', { HF_USER: `a n:${TOKEN}` }, /^HF_USER, entry 1: the name has characters/],
    ['a token that no header can carry', { HF_USER: `ann:${TOKEN} x` }, /^HF_USER, entry 1: the token has/],
    ['an empty name in HF_USERNAMES', { HF_USERNAMES: 'ann,,ben' }, /^HF_USERNAMES, entry 2: .*empty/],
    ['a name twice in HF_USERNAMES', { HF_USERNAMES: 'ann,ben,Ann' }, /^HF_USERNAMES, entry 3: .*twice/],
    ['a token in HF_USERNAMES', { HF_USERNAMES: `ann,${TOKEN}` }, /^HF_USERNAMES, entry 2: .*token/],
    ['an entry in quotes', { HF_USER: `"ann:${TOKEN}",ben:b` }, /^HF_USER, entry 1: it has quotes/],
    ['a token in quotes', { HF_USER: `ann:'${TOKEN}'` }, /^HF_USER, entry 1: it has quotes/],
    ['a token in back-ticks', { HF_USER: `ann:\`${TOKEN}\`` }, /^HF_USER, entry 1: it has quotes/],
    ['a token in curly quotes', { HF_USER: `ann:“${TOKEN}”` }, /^HF_USER, entry 1: it has quotes/],
    ['a name in quotes', { HF_USERNAMES: `ann,"ben"` }, /^HF_USERNAMES, entry 2: it has quotes/],
    ['semicolons', { HF_USER: `ann:${TOKEN};ben:${TOKEN}` }, /^HF_USER, entry 1: .*semicolon/],
    ['full-width semicolons', { HF_USERNAMES: 'ann；ben' }, /^HF_USERNAMES, entry 1: .*semicolon/],
    ['full-width commas', { HF_USER: `ann:${TOKEN}，ben:b` }, /^HF_USER, entry 1: .*full-width comma/],
    ['a full-width colon', { HF_USER: `ann：${TOKEN}` }, /^HF_USER, entry 1: .*full-width colon/],
    ['line breaks', { HF_USER: `ann:${TOKEN}\nben:b` }, /^HF_USER, entry 1: .*line break/],
    ['Windows line breaks', { HF_USERNAMES: 'ann\r\nben' }, /^HF_USERNAMES, entry 1: .*line break/],
    ['tabs', { HF_USER: `ann:${TOKEN}\tben:b` }, /^HF_USER, entry 1: .*tab/],
    ['spaces', { HF_USER: `ann:${TOKEN} ben:b` }, /^HF_USER, entry 1: .*second ":"/],
    ['Bearer before a token', { HF_USER: `ann:Bearer ${TOKEN}` }, /^HF_USER, entry 1: .*“Bearer”/],
    ['Bearer before an entry', { HF_USER: `bearer ann:${TOKEN}` }, /^HF_USER, entry 1: .*“Bearer”/],
    ['a whole header', { HF_API_TOKEN: `Authorization: Bearer ${TOKEN}` }, /^HF_API_TOKEN has .*“Bearer”/],
    ['a zero-width space', { HF_USER: `ann:${TOKEN}\u200b` }, /^HF_USER, entry 1: .*invisible/],
    ['a byte order mark', { HF_USER: `\ufeffann:${TOKEN}` }, /^HF_USER, entry 1: .*invisible/],
    ['a no-break space', { HF_USERNAMES: 'ann,ben\u00a0' }, /^HF_USERNAMES, entry 2: .*invisible/],
    ['an invisible end of a token', { HF_API_TOKEN: `${TOKEN}\u2060` }, /^HF_API_TOKEN has an invisible/],
    ['an address', { HF_USER: `https://huggingface.co/ann:${TOKEN}` }, /^HF_USER, entry 1: .*address/],
    ['an address as a name', { HF_USERNAMES: 'huggingface.co/ann' }, /^HF_USERNAMES, entry 1: .*address/],
    ['a second ":"', { HF_USER: `ann:${TOKEN}:extra` }, /^HF_USER, entry 1: .*second ":"/],
    ['a name and token in HF_API_TOKEN', { HF_API_TOKEN: `ann:${TOKEN}` }, /^HF_API_TOKEN has characters/],
    ['a literal line break', { HF_API_TOKEN: `${TOKEN}\\n` }, /^HF_API_TOKEN has characters/],
    ['a quoted global token', { HF_API_TOKEN: `"${TOKEN}"` }, /^HF_API_TOKEN has quotes/],
    ['a placeholder for a token', { HF_USER: `ann:hf_xxxx…` }, /^HF_USER, entry 1: .*placeholder/],
    ['a placeholder among names', { HF_USERNAMES: 'ann,None' }, /^HF_USERNAMES, entry 2: .*placeholder/],
    ['an HF_USER in quotes', { HF_USER: `"ann:${TOKEN}"` }, /^HF_USER, entry 1: it has quotes/],
    ['a quoted key', { API_KEY: `"${TOKEN}"` }, /^API_KEY is in quotes/],
    ['Bearer before the key', { API_KEY: `Bearer ${TOKEN}` }, /^API_KEY has .*“Bearer”/],
    ['an invisible character in the key', { API_KEY: `${TOKEN}\u200b` }, /^API_KEY has an invisible/],
    ['a short key', { API_KEY: 'fifteen-letters' }, /^API_KEY has fewer than 16/],
    ['an app URL without a placeholder', { HF_APP_URL: 'https://hf.space' }, /^HF_APP_URL .*\{subdomain\}/],
    ['an app URL with another scheme', { HF_APP_URL: 'ftp://{subdomain}.test' }, /^HF_APP_URL is not/],
    ['an endpoint in quotes', { HF_SPACES_ENDPOINT: '"https://a.test"' }, /^HF_SPACES_ENDPOINT has quotes/],
    ['a global token with a line break', { HF_API_TOKEN: `${TOKEN}\n${TOKEN}` }, /^HF_API_TOKEN has/],
  ])('names the variable and the position for %s, and never the token', (_, variables, sentence) => {
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
    'HF_APP_URL',
  ] as const)('is reported if %s is only white space', (name) => {
    const { problems } = parseConfig({ [name]: ' \t\n' })

    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} is only white space`))])
  })

  const names = [...VARIABLE_NAMES]
  it.each(names)('is reported if %s is only a placeholder, which counts as not set', (name) => {
    for (const value of [
      'none',
      'Null',
      'undefined',
      '-',
      'x',
      'X',
      'hf_xxx',
      'hf_XXXXXXXX',
      'hf_…',
      ' none\n',
    ]) {
      const { problems, variables } = parseConfig({ [name]: value })

      expect(problems, value).toEqual([expect.stringMatching(new RegExp(`^${name} is only a placeholder`))])
      expect(variables).toContainEqual({ name, set: false })
    }
  })

  it.each(names)('says what to do about %s', (name) => {
    const { problems } = parseConfig({ [name]: ' ' })
    expect(problems[0]).toContain(`npx wrangler secret put ${name}”`)
    expect(problems[0]).toContain(`${name}='…'`)
  })

  it('says what to do once for each variable', () => {
    const { problems } = parseConfig({ HF_USER: 'broken,:a,ben:b', HF_USERNAMES: 'ann,' + '-,-' })
    expect(problems.map((problem) => problem.includes('npx wrangler'))).toEqual([false, true, false, true])
  })

  it.each([
    TOKEN,
    'hf_oauth_eyJhbGciOiJFZERTQSJ9',
    'hf_oauth__refresh_abc',
    'hf_jwt_abc',
    'hf_app_abc',
    'hf_s3_abc',
    'api_org_Qwertyuiop',
    'api_QwertyuiopAsdfghjklQwertyuiop',
    'eyJhbGciOiJFZERTQSJ9.eyJyZWFkIjp0cnVlfQ.sig',
  ])('is reported if %s is where a name should be, without repeating it', (token) => {
    const { problems, hub } = parseConfig({ HF_USER: `${token}:ann`, HF_USERNAMES: token })

    expect(problems).toEqual([
      expect.stringMatching(/^HF_USER, entry 1: the name looks like a token/),
      expect.stringMatching(/^HF_USERNAMES, entry 1: the name looks like a token/),
    ])
    expect(problems.join()).not.toContain(token)
    expect(hub.accounts).toEqual([])
  })

  it('is not reported for an account name that starts like a token', () => {
    const HF_USER = `hf_fan:${TOKEN},hf_transfer:,Hf_ann:eyJhbGciOiJFZERTQSJ9.eyJyZWFkIjp0cnVlfQ.sig`
    const HF_USERNAMES = 'hf_fan,hf_transfer,Hf_ann,hf_hub-fans'

    expect(parseConfig({ HF_USER, HF_USERNAMES }).problems).toEqual([])
    expect(parseConfig({ HF_USERNAMES }).hub.accounts.map(({ username }) => username)).toEqual([
      'hf_fan',
      'hf_transfer',
      'Hf_ann',
      'hf_hub-fans',
    ])
  })

  it('is reported for a short token swapped with its name', () => {
    const { problems, hub } = parseConfig({ HF_USER: `hf_alice:alice,hf_fan:${TOKEN}` })

    expect(problems).toEqual([expect.stringMatching(/^HF_USER, entry 1: the name looks like a token/)])
    expect(hub.accounts.map(({ username }) => username)).toEqual(['hf_fan'])
  })

  it('does not claim that another Hub is called if HF_ENDPOINT is invalid', () => {
    const { problems, hub } = parseConfig({ HF_ENDPOINT: 'x.test', HF_USERNAMES: 'ann' })

    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('so the Hub cannot be called')
    expect(hub.missing).not.toContain('used')
  })

  it.each(['ftp://hub.test', 'hub.test', 'http://', 'javascript:alert(1)', 'https://ann:pw@hub.test'])(
    'is reported if an endpoint is %s, without repeating it',
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

  it('does not affect the valid entries', () => {
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

  it('travels as a sentence, and beside it in the same order as a code with its parameters', () => {
    const { problems, problemCodes } = parseConfig({ HF_USER: 'broken,ann:a,ANN:b', API_KEY: 'short' })
    expect(problemCodes).toEqual([
      { code: 'short_key', params: { variable: 'API_KEY', min: 16 } },
      { code: 'entry_no_colon', params: { variable: 'HF_USER', position: 1 } },
      { code: 'entry_twice', params: { variable: 'HF_USER', position: 3, first: 2 } },
    ])
    expect(problems.map((sentence) => sentence.split(' ')[0])).toEqual(['API_KEY', 'HF_USER,', 'HF_USER,'])
    expect(problems.join()).not.toContain('{')
  })
})
