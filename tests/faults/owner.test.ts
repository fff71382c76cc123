import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { publicConfig } from '../../shared/wire/config.ts'
import { externalInfo, externalSpaces } from '../../shared/wire/external.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { status } from '../../shared/wire/status.ts'
import { type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { inTime, waitFor } from './in-time.ts'
import { TROUBLES } from './troubles.ts'

const POST = { method: 'POST' }
/** One of each code: with the key there are 120 calls a minute. */
const NAMES = ['400', '401', '403', '404', '408', '429 for a second', '503', 'a page', 'a body that is cut']
const SOME = TROUBLES.filter(({ name }) => NAMES.includes(name))

const product = setUpProduct({ variables: { HF_USER: '', HF_API_TOKEN: 'hf_aliceWrite' } })
let send: Send
let program: Send

/** Only a token: the Hub must first say whose Spaces to manage. */
beforeAll(async () => {
  send = await signIn(product.url)
  program = withKey(product.url)
})
afterEach(() => void product.hub.faults.clear())

describe('a token whose owner is unknown because of', () => {
  it.each(SOME)('$name fails everything with $code', async ({ fault, code, listed = code }) => {
    product.hub.faults.set({ ...fault, route: '/api/whoami-v2' })

    const answers = await inTime(
      Promise.all([
        send('/api/proxy/spaces'),
        send('/api/proxy/metrics?spaceId=alice/chat'),
        send('/api/proxy/live-metrics-stream?instances=alice/chat'),
        send('/api/proxy/restart/alice/chat', POST),
        program('/api/v1/external/info'),
        program('/api/v1/external/spaces'),
        program('/api/v1/external/spaces/alice'),
        program('/api/v1/external/spaces/alice/chat'),
        program('/api/v1/external/action/alice/chat/pause', POST),
      ]),
    )

    for (const response of answers) {
      const { message } = await readFailure(response, listed)
      expect(message).toContain('HF_API_TOKEN')
    }
    // The Hub is not called again at once, however many callers there are.
    await waitFor(2.1)
  })

  it('any failure leaves the sign-in and the self-check working', async () => {
    product.hub.faults.set({ kind: 'bad-token', route: '/api/whoami-v2' })

    expect((await readSuccess(await send('/api/config'), publicConfig)).usernames).toEqual([])
    const { problems } = await readSuccess(await send('/api/v1/status'), status)
    expect(problems.join()).toContain('HF_API_TOKEN')
  })

  it('no failure works as if the account were named', async () => {
    await waitFor(2.1)
    expect((await readSuccess(await program('/api/v1/external/info'), externalInfo)).usernames).toEqual([
      'alice',
    ])
    expect((await readSuccess(await send('/api/proxy/spaces'), spaceList)).accounts).toMatchObject([
      { username: 'alice', token: 'global', ok: true },
    ])
    const { accounts } = await readSuccess(await program('/api/v1/external/spaces'), externalSpaces)
    expect(accounts).toHaveLength(1)
  })
})
