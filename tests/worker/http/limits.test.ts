import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { externalInfo } from '../../../shared/wire/external.ts'
import { signedIn } from '../../../shared/wire/session.ts'
import { createApp } from '../../../worker/app.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { inOneMinute } from '../support/rate-window.ts'
import { ADMIN, API_KEY, createTestApp, newAddress, ORIGIN, postJson } from '../support/test-app.ts'

const INFO = '/api/v1/external/info'
const LONGEST_MS = 240_000

describe('wrong API keys', () => {
  it(
    'are limited to sixty a minute per address; the right key and other addresses are not affected',
    async () => {
      const { request } = createTestApp()
      await inOneMinute(async () => {
        const address = newAddress()
        const call = (key: string, from = address) =>
          request(INFO, { headers: { 'X-API-Key': key, ...from } })
        for (let tried = 0; tried < 60; tried++)
          await readFailure(await call(`wrong-${tried}`), 'unauthorized')

        const response = await call('wrong')

        expect((await readFailure(response, 'rate_limited')).retryAfterSeconds).toBe(60)
        expect(response.headers.get('Retry-After')).toBe('60')
        await readFailure(await call('wrong', newAddress()), 'unauthorized')
        await readFailure(await request(INFO, { headers: address }), 'unauthorized')
        await readSuccess(await call(API_KEY), externalInfo)
      })
    },
    LONGEST_MS,
  )
})

describe('sign-in attempts from one IPv6 network', () => {
  it(
    'are counted together, whatever their address',
    async () => {
      const { request } = createTestApp()
      await inOneMinute(async () => {
        const network = newAddress()['CF-Connecting-IP']?.replace(/::1$/, '')
        const codes: string[] = []
        for (let host = 1; host <= 11; host++) {
          const headers = { 'CF-Connecting-IP': `${network}::${host}` }
          const response = await request('/api/v1/login', postJson({ ...ADMIN, password: 'wrong' }, headers))
          codes.push((await response.json<{ code: string }>()).code)
        }

        expect(codes).toEqual([...Array(10).fill('invalid_credentials'), 'rate_limited'])
      })
    },
    LONGEST_MS,
  )
})

describe('a rate limit that fails', () => {
  it('allows every call and is logged', async () => {
    const { logs } = createTestApp()
    const limit = vi.fn(async () => Promise.reject(new Error('The limiter is down')))
    const broken = { ...env, LOGIN_LIMIT: { limit }, API_LIMIT: { limit }, WRONG_KEY_LIMIT: { limit } }
    const request = (path: string, init: RequestInit) =>
      createApp().request(ORIGIN + path, init, broken, createExecutionContext())

    await readSuccess(await request('/api/v1/login', postJson(ADMIN, newAddress())), signedIn)
    await readSuccess(await request(INFO, { headers: { 'X-API-Key': API_KEY } }), externalInfo)
    await readFailure(await request(INFO, { headers: { 'X-API-Key': 'wrong' } }), 'unauthorized')

    expect(logs).toContainEqual(expect.objectContaining({ event: 'store-failure', task: 'count' }))
  })
})
