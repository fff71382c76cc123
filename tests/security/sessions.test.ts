import { createHash, randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { API_KEY } from '../product/on-hub.ts'
import { signInForToken } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { ADMIN } from '../support/admin.ts'
import { sendRaw } from './send-raw.ts'

type Headers = [string, string][]

const JSON_TYPE: [string, string] = ['Content-Type', 'application/json']

const product = setUpProduct()
let token: string

beforeAll(async () => {
  token = await signInForToken(product.url)
})

const bearer = (value: string): [string, string] => ['Authorization', `Bearer ${value}`]
const cookie = (value: string): [string, string] => ['Cookie', `__Host-session=${value}`]

async function statusWith(headers: Headers, path = '/api/v1/verifyToken'): Promise<number> {
  return (await sendRaw(product.url, { path, headers })).status
}

describe('a session', () => {
  it('is never chosen by the caller', async () => {
    const chosen = randomBytes(32).toString('base64url')

    const answer = await sendRaw(product.url, {
      method: 'POST',
      path: '/api/v1/login',
      headers: [JSON_TYPE, cookie(chosen)],
      body: JSON.stringify(ADMIN),
    })

    const given = /__Host-session=([\w-]{43});/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
    expect(given).not.toBe(chosen)
    expect(await statusWith([cookie(given)])).toBe(200)
    expect(await statusWith([cookie(chosen)])).toBe(401)
    expect(await statusWith([bearer(chosen)])).toBe(401)
  })

  it.each([
    ['by bearer', bearer],
    ['by cookie', cookie],
  ])('cannot be replayed after its sign-out %s, and the others stay valid', async (_, carry) => {
    const mine = await signInForToken(product.url)
    expect(await statusWith([carry(mine)])).toBe(200)

    await sendRaw(product.url, { method: 'POST', path: '/api/v1/logout', headers: [carry(mine)] })

    expect(await statusWith([bearer(mine)])).toBe(401)
    expect(await statusWith([cookie(mine)])).toBe(401)
    expect((await sendRaw(product.url, { path: '/api/v1/verify', headers: [cookie(mine)] })).text).toBe(
      '{"success":false}',
    )
    expect(await statusWith([bearer(token)])).toBe(200)
  })

  it.each<[string, (token: string) => string]>([
    ['is cut short', (real) => real.slice(0, -1)],
    ['is longer', (real) => `${real}A`],
    ['has another letter', (real) => (real.startsWith('A') ? 'B' : 'A') + real.slice(1)],
    ['is in the other case', (real) => real.replaceAll(/[a-z]/gi, (c) => swapCase(c))],
    ['has padding', (real) => `${real}=`],
    ['is encoded again', (real) => Buffer.from(real).toString('base64url')],
    ['is percent-encoded', (real) => [...real].map(percentEncode).join('')],
    ['is in hex', (real) => Buffer.from(real, 'base64url').toString('hex')],
    ['is what the store keeps', (real) => createHash('sha256').update(real).digest('hex')],
    ['is the key of the store', (real) => `session:${createHash('sha256').update(real).digest('hex')}`],
    ['is a list', (real) => `${real},${real}`],
    ['is followed by a NUL', (real) => `${real}%00`],
    ['is quoted', (real) => `'${real}'`],
    ['is nothing', () => ''],
    ['is a word', () => 'undefined'],
    ['is 8,000 letters', () => 'A'.repeat(8_000)],
    ['has other bytes', (real) => `${real.slice(0, -1)}\xff`],
  ])('is refused if its token %s', async (name, forge) => {
    const forged = forge(token)
    expect(await statusWith([bearer(forged)])).toBe(401)
    // Cookie values are percent-decoded by every parser: this one is the token itself.
    expect(await statusWith([cookie(forged)])).toBe(name === 'is percent-encoded' ? 200 : 401)
  })
})

describe('credentials', () => {
  it.each<[string, () => Headers, number]>([
    ['the word bearer in small letters', () => [['authorization', `bearer ${token}`]], 200],
    ['names in other cases', () => [['AUTHORIZATION', `BEARER ${token}`]], 200],
    ['the token as Basic', () => [['Authorization', `Basic ${token}`]], 401],
    ['the token alone', () => [['Authorization', token]], 401],
    ['two Authorization headers', () => [bearer(token), bearer('x'.repeat(43))], 401],
    ['two Authorization headers, the right one last', () => [bearer('x'.repeat(43)), bearer(token)], 401],
    ['a good cookie and a bad bearer', () => [cookie(token), bearer('x'.repeat(43))], 200],
    ['a good cookie and a Basic', () => [cookie(token), ['Authorization', 'Basic YWRtaW46']], 200],
    ['a good bearer behind a Basic', () => [['Authorization', 'Basic YWRtaW46'], bearer(token)], 200],
    ['a bad cookie and a good bearer', () => [cookie('x'.repeat(43)), bearer(token)], 200],
    ['a cookie without the prefix', () => [['Cookie', `session=${token}`]], 401],
    ['a cookie with another prefix', () => [['Cookie', `__Secure-session=${token}`]], 401],
    ['a cookie in another case', () => [['Cookie', `__host-session=${token}`]], 401],
    ['two bad cookies', () => [['Cookie', '__Host-session=a; __Host-session=b']], 401],
    ['a cookie in quotes', () => [['Cookie', `__Host-session="${token}"`]], 200],
    ['a thousand other cookies', () => [['Cookie', 'a=b; '.repeat(1_000)]], 401],
    ['the API key as a session', () => [bearer(API_KEY)], 401],
    ['the API key in its own header', () => [['X-API-Key', API_KEY]], 401],
    ['the session as an API key', () => [['X-API-Key', token]], 401],
    ['the token in the query', () => [], 401],
  ])('get the expected status: %s', async (_, headers, status) => {
    expect(await statusWith(headers(), `/api/v1/verifyToken?token=${token}&access_token=${token}`)).toBe(
      status,
    )
  })

  it.each<[string, () => Headers, number]>([
    ['the key as bearer', () => [bearer(API_KEY)], 200],
    ['the key in its own header', () => [['x-api-key', API_KEY]], 200],
    ['the key in another case', () => [['X-API-Key', API_KEY.toUpperCase()]], 401],
    ['a part of the key', () => [['X-API-Key', API_KEY.slice(0, -1)]], 401],
    ['the key and more', () => [['X-API-Key', `${API_KEY}x`]], 401],
    ['two keys', () => [bearer(API_KEY), bearer(API_KEY)], 401],
    ['a wrong key beside the right bearer', () => [['X-API-Key', 'x'], bearer(API_KEY)], 401],
    ['an empty key', () => [['X-API-Key', '']], 401],
    ['an empty key beside the right bearer', () => [['X-API-Key', ''], bearer(API_KEY)], 200],
    ['a session as bearer', () => [bearer(token)], 401],
    ['a session as cookie', () => [cookie(token)], 401],
    ['the key in the query', () => [], 401],
  ])('get the expected status from the external API: %s', async (_, headers, status) => {
    // An unknown query would be refused even with the right key.
    const query = status === 200 ? '' : `?api_key=${API_KEY}`
    expect(await statusWith(headers(), `/api/v1/external/info${query}`)).toBe(status)
  })

  it('are refused in the same way, whatever is wrong', async () => {
    const answers = await Promise.all(
      [[], [bearer('x')], [cookie(token.slice(1))]].map((headers) =>
        sendRaw(product.url, { path: '/api/v1/verifyToken', headers: headers as Headers }),
      ),
    )
    const messages = new Set(answers.map(({ text }) => JSON.parse(text).message))
    expect(messages.size).toBe(1)
  })
})

function swapCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()
}

function percentEncode(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`
}
