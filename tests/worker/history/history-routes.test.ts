import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { dayOf, SECONDS_OF_DAY } from '../../../shared/model/day.ts'
import { history, oneHistory } from '../../../shared/wire/history.ts'
import { DEFAULT_WATCH } from '../../../shared/wire/watch.ts'
import { createApp } from '../../../worker/app.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ADA, ledger, recordFailures } from '../support/known-past.ts'
import { createTestApp, ORIGIN, signInForToken } from '../support/test-app.ts'

const HISTORY = '/api/proxy/history'

async function knowFailures(ids: string[]) {
  const app = createTestApp()
  await recordFailures(ids)
  return { ...app, request: await app.signIn() }
}

describe('the history of all Spaces', () => {
  it('has 90 days by default, the last of which is today', async () => {
    const { request } = await knowFailures(['carol/bot'])

    const { from, spaces, watch } = await readSuccess(await request(HISTORY), history)

    expect(watch.everySeconds).toBe(60)
    const days = spaces['carol/bot']?.days ?? []
    expect(days).toHaveLength(90)
    expect(dayOf(Date.parse(from) + 89 * SECONDS_OF_DAY * 1000)).toBe(dayOf(Date.now()))
    const sums = days.map((day) => day.reduce((sum, seconds) => sum + seconds, 0))
    expect(sums.slice(0, -1)).toEqual(Array(89).fill(SECONDS_OF_DAY))
  })

  it.each([1, 7, 90])('has %i days if asked', async (days) => {
    const { request } = await knowFailures(['carol/bot'])

    const { spaces } = await readSuccess(await request(`${HISTORY}?days=${days}`), history)

    expect(spaces['carol/bot']?.days).toHaveLength(days)
  })

  it('is 304 for a caller that knows it, and for no other', async () => {
    const { request } = await knowFailures(['carol/bot'])
    const first = await request(HISTORY)
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).not.toBe('')
    await readSuccess(first, history)
    const known = { headers: { 'If-None-Match': etag } }

    const again = await request(HISTORY, known)
    expect([again.status, again.headers.get('ETag'), await again.text()]).toEqual([304, etag, ''])
    const listed = { headers: { 'If-None-Match': `"old", ${etag.replace('W/', '')}` } }
    expect((await request(HISTORY, listed)).status).toBe(304)
    expect((await request(`${HISTORY}?days=1`, known)).status).toBe(200)

    await recordFailures(['carol/other'])
    expect((await request(HISTORY, known)).status).toBe(200)
  })

  it('comes even if the Fleet cannot be reached: then the last look is unknown', async () => {
    const { logs } = await knowFailures(['carol/bot'])
    await ledger.setWatch({ ...DEFAULT_WATCH, everySeconds: 300 }, ADA)
    const lookState = vi.fn(async () => Promise.reject(new Error('The object is gone')))
    const broken = { ...env, FLEET: { getByName: () => ({ lookState }) } }
    const headers = { authorization: `Bearer ${await signInForToken()}` }

    const answer = await createApp().request(ORIGIN + HISTORY, { headers }, broken, createExecutionContext())

    const { watch, spaces } = await readSuccess(answer, history)
    expect(watch).toMatchObject({ everySeconds: 300, lastLookAt: null })
    expect(Object.keys(spaces)).toContain('carol/bot')
    expect(logs).toContainEqual(expect.objectContaining({ event: 'fleet-failure', task: 'look-state' }))
  })
})

describe('the history of one Space', () => {
  it.each(['carol/bot', 'carol%2Fbot', 'Carol/BOT'])('is found as %s', async (id) => {
    const { request } = await knowFailures(['carol/bot'])

    const { days, changes, incidents } = await readSuccess(
      await request(`${HISTORY}/${id}?days=3`),
      oneHistory,
    )

    expect(days).toHaveLength(3)
    expect(changes[0]).toMatchObject({ spaceId: 'carol/bot', from: 'RUNNING', to: 'RUNTIME_ERROR' })
    expect(incidents).toMatchObject([{ spaceId: 'carol/bot', kind: 'failed', closedAt: null }])
  })

  it('is space_not_found if it has none', async () => {
    const { request } = await knowFailures(['carol/bot'])
    await readFailure(await request(`${HISTORY}/carol/none`), 'space_not_found')
  })

  it.each(['..%2F..', 'carol/bot/x', 'carol', 'carol/b%20t'])('is an invalid_request for %s', async (id) => {
    const { request } = await knowFailures([])
    await readFailure(await request(`${HISTORY}/${id}`), 'invalid_request')
  })
})

describe('a query of the history', () => {
  const wrong = ['0', '91', '-1', '1.5', 'x', '', '9e1', '007777'].map((days) => `days=${days}`)

  it.each([...wrong, 'days=1&days=2', 'day=7', 'refresh=1'])(
    'is an invalid_request with %s',
    async (query) => {
      const { signIn } = createTestApp()
      const request = await signIn()
      for (const path of [HISTORY, `${HISTORY}/carol/bot`]) {
        const { issues } = await readFailure(await request(`${path}?${query}`), 'invalid_request')
        expect(issues).toHaveLength(1)
      }
    },
  )
})
