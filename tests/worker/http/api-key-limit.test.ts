import { expect, it } from 'vitest'
import { externalInfo } from '../../../shared/wire/external.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { inOneMinute } from '../support/rate-window.ts'
import { API_KEY, createTestApp } from '../support/test-app.ts'

const INFO = '/api/v1/external/info'

it('lets an API key through 120 times a minute, and counts no call without it', async () => {
  const { request, signIn } = createTestApp()
  const session = await signIn()
  await inOneMinute(async () => {
    for (let tried = 0; tried < 5; tried++) {
      await readFailure(await request(INFO, { headers: { 'X-API-Key': 'wrong' } }), 'unauthorized')
    }
    for (let called = 0; called < 60; called++) {
      await readSuccess(await request(INFO, { headers: { 'X-API-Key': API_KEY } }), externalInfo)
      await readSuccess(
        await request(INFO, { headers: { Authorization: `Bearer ${API_KEY}` } }),
        externalInfo,
      )
    }

    const response = await request(INFO, { headers: { 'X-API-Key': API_KEY } })

    expect((await readFailure(response, 'rate_limited')).retryAfterSeconds).toBe(60)
    expect(response.headers.get('Retry-After')).toBe('60')
    expect((await session('/api/proxy/spaces')).status).toBe(200)
  })
}, 240_000)
