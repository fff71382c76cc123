import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask, MASKED } from '../../../worker/mask.ts'

const LETTERS = 'QwertyuiopAsdfghjklZxcvbnmQwertyui'
const JWT = 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhbGljZSIsImV4cCI6MX0.c2lnbmF0dXJl-_aB'

const mask = createMask()

describe('a Hub token, recognised by its shape', () => {
  it.each([
    `hf_${LETTERS}`,
    `hf_${LETTERS.toLowerCase()}`,
    'hf_0123456789abcdef0123',
    'hf_AnotherToken123',
    `hf_oauth_${JWT}`,
    `hf_oauth_${LETTERS}`,
    `hf_oauth__refresh_${LETTERS}`,
    `hf_jwt_${JWT}`,
    `hf_app_${LETTERS}`,
    'hf_app_0123456789abcdef',
    `hf_s3_${LETTERS}`,
    'hf_s3_aB3-dE6_gH9.jK2-mN5_pQ8-sT1_vW4',
    `api_org_${LETTERS}`,
    JWT,
    JWT.slice(0, 40),
  ])('is masked: %s', (token) => {
    for (const [before, after] of [
      ['', ''],
      ['Bearer ', ' was refused'],
      ['"', '",'],
      ['token=', '&x=1'],
      ['Bearer%20', '%0A'],
      ['(', ').'],
      ['x', '\n'],
    ]) {
      expect(mask(`${before}${token}${after}`)).toBe(`${before}${MASKED}${after}`)
    }
  })
})

describe('an ordinary word', () => {
  it.each([
    'hf_transfer',
    'hf_hub_download',
    'hf_xet',
    'hf_token_name',
    'hf_hub_enable_hf_transfer',
    'hf_oauth: true',
    'hf_oauth_scopes',
    'hf_oauth_expiration_minutes',
    'hf_app_configuration',
    'hf_s3_bucket_name',
    'hf_jwt_verify_signature',
    'api_org_members_list',
    'hf_inferenceEndpoint',
    'hf_textGenerationInference',
    'hf_transfer-0.1.9-cp38-abi3-manylinux_2_17_x86_64.whl',
    'hf_…',
    'HF_TOKEN',
    'eyJ',
    "ModuleNotFoundError: No module named 'hf_transfer'",
  ])('is left alone: %s', (word) => expect(mask(word)).toBe(word))
})

describe('a secret of ours, recognised by its value', () => {
  it('is masked wherever it occurs, the longest first', () => {
    const ours = createMask(['correct-horse', 'correct-horse-battery', 'hf_alice', 'hf_bob'])

    expect(ours('correct-horse-battery, xcorrect-horsex, hf_alice and hf_bob.')).toBe(
      `${MASKED}, x${MASKED}x, ${MASKED} and ${MASKED}.`,
    )
  })

  it('is masked when it is URL-encoded, too', () => {
    expect(createMask(['pass word/1'])('?p=pass%20word%2F1')).toBe(`?p=${MASKED}`)
  })

  it.each([
    ['strictly', 'p%40ss%20%28w0rd%29%21'],
    ['as in a form', 'p%40ss+%28w0rd%29%21'],
    ['loosely', 'p%40ss%20(w0rd)!'],
  ])('is masked when it is URL-encoded %s', (_, encoded) => {
    expect(createMask(['p@ss (w0rd)!'])(`?p=${encoded}&q`)).toBe(`?p=${MASKED}&q`)
  })

  it('is masked in JSON, too', () => {
    const secret = 'a "quoted" \\ secret'
    expect(createMask([secret])(JSON.stringify({ secret }))).toBe(`{"secret":"${MASKED}"}`)
  })

  it('is left alone if it has fewer than eight characters, because masking it would garble the text', () => {
    expect(createMask(['', ' ', 'a', 'Space', '1234567'])('A Space a day: 1234567')).toBe(
      'A Space a day: 1234567',
    )
  })

  it('is always masked, whatever is around it', () => {
    const secret = fc.string({ minLength: 8, maxLength: 20 }).filter((text) => text.trim().length >= 8)
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), (value, before, after) => {
        fc.pre(!MASKED.includes(value.trim()))
        expect(createMask([value])(`${before}${value}${after}`)).not.toContain(value.trim())
      }),
    )
  })
})
