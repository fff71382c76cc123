import { describe, expect, it } from 'vitest'
import { signedIn } from '../../../shared/wire/session.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { inOneMinute } from '../support/rate-window.ts'
import { ADMIN, createTestApp, newAddress, postJson } from '../support/test-app.ts'

const LONGEST_MS = 240_000

describe('sign-in attempts', () => {
  it(
    'are limited to ten a minute per address, right or wrong; other addresses are not affected',
    async () => {
      const { request } = createTestApp()
      await inOneMinute(async () => {
        const address = newAddress()
        for (let tried = 0; tried < 10; tried++) {
          const wrong = postJson({ ...ADMIN, password: 'wrong' }, address)
          await readFailure(await request('/api/v1/login', wrong), 'invalid_credentials')
        }

        const response = await request('/api/v1/login', postJson(ADMIN, address))

        const { retryAfterSeconds } = await readFailure(response, 'rate_limited')
        expect(retryAfterSeconds).toBe(60)
        expect(response.headers.get('Retry-After')).toBe('60')
        await readSuccess(await request('/api/v1/login', postJson(ADMIN, newAddress())), signedIn)
      })
    },
    LONGEST_MS,
  )

  it(
    'are counted by the address that the platform reports, not by what a client claims',
    async () => {
      const { request } = createTestApp()
      await inOneMinute(async () => {
        const address = newAddress()
        const codes: string[] = []
        for (let tried = 0; tried < 11; tried++) {
          const headers = {
            ...address,
            'X-Forwarded-For': `203.0.113.${tried}`,
            'X-Real-IP': `203.0.113.${tried}`,
          }
          const response = await request('/api/v1/login', postJson({ ...ADMIN, password: 'wrong' }, headers))
          codes.push((await response.json<{ code: string }>()).code)
        }

        expect(codes.at(-1)).toBe('rate_limited')
      })
    },
    LONGEST_MS,
  )
})
