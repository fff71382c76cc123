import { beforeAll, describe, expect, it } from 'vitest'
import { externalSpaces } from '../../shared/wire/external.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { status } from '../../shared/wire/status.ts'
import { type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { inTime } from './in-time.ts'

const product = setUpProduct()
let send: Send
let program: Send

/** From the start: no Spaces of this account are known yet. */
beforeAll(async () => {
  product.hub.faults.set({
    ...{ kind: 'status', status: 429, headers: { 'Retry-After': '600' } },
    route: '/api/spaces?*author=alice*',
  })
  send = await signIn(product.url)
  program = withKey(product.url)
})

describe('while the Hub refuses the calls of only one account', () => {
  it('a list has the others, and reports the failure of that one', async () => {
    const list = await readSuccess(await send('/api/proxy/spaces'), spaceList)
    const { accounts } = await readSuccess(await program('/api/v1/external/spaces'), externalSpaces)

    expect(list.spaces.length).toBeGreaterThan(0)
    expect(accounts).toEqual(list.accounts)
    expect(accounts.filter(({ ok }) => !ok)).toMatchObject([
      { username: 'alice', error: { code: 'hub_rate_limited' } },
    ])
  })

  it.each(['/api/v1/external/spaces/alice', '/api/v1/external/spaces/alice/chat'])(
    '%s says when to try again',
    async (path) => {
      const { retryAfterSeconds } = await readFailure(await inTime(program(path)), 'hub_rate_limited')
      expect(retryAfterSeconds).toBeGreaterThan(300)
      expect(retryAfterSeconds).toBeLessThanOrEqual(600)
    },
  )

  it.each(['restart', 'rebuild', 'pause', 'resume'])(
    'so does %s, for a Space that is not known yet',
    async (word) => {
      for (const answer of [
        await send(`/api/proxy/${word}/alice/chat`, { method: 'POST' }),
        await program(`/api/v1/external/action/alice/chat/${word}`, { method: 'POST' }),
      ]) {
        const { retryAfterSeconds } = await readFailure(answer, 'hub_rate_limited')
        expect(retryAfterSeconds).toBeGreaterThan(300)
      }
    },
  )

  it('no one has to wait for more than an hour, whatever the Hub says', async () => {
    product.hub.faults.set({
      ...{ kind: 'status', status: 429, headers: { 'Retry-After': '9'.repeat(400) } },
      route: '/api/spaces?*author=bob*',
    })
    await (await send('/api/proxy/spaces?refresh=1')).text()
    const { retryAfterSeconds } = await readFailure(
      await program('/api/v1/external/spaces/bob'),
      'hub_rate_limited',
    )
    expect(retryAfterSeconds).toBeGreaterThan(3_500)
    expect(retryAfterSeconds).toBeLessThanOrEqual(3_600)
  })

  it('the self-check reports it, without calling the Hub for that account again', async () => {
    const { accounts } = await readSuccess(await send('/api/v1/status'), status)

    expect(accounts.find(({ username }) => username === 'alice')).toMatchObject({ ok: false })
    expect(product.hub.calls.filter(({ path }) => path.includes('author=alice'))).toHaveLength(1)
  })
})
