import { beforeAll, describe, expect, it } from 'vitest'
import { externalSpace, externalSpaces } from '../../shared/wire/external.ts'
import { type Send, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { inTime, waitFor } from './in-time.ts'
import { TROUBLES } from './troubles.ts'

const LIST = '/api/v1/external/spaces'
const ACCOUNT = '/api/v1/external/spaces/alice'
const SPACE = '/api/v1/external/spaces/alice%2Fchat'

// One account: if it fails, all fail, and every call goes to the Hub again.
const product = setUpProduct({ variables: { HF_USER: 'alice:hf_aliceWrite' } })
let send: Send

beforeAll(async () => {
  send = withKey(product.url)
})

describe('an integrator, while the Hub answers the listing with', () => {
  it.each(TROUBLES)('$name, gets $code from each of the three reads', async (trouble) => {
    const { fault, code, listed = code } = trouble
    product.hub.faults.set(fault)

    const answers = await inTime(Promise.all([LIST, ACCOUNT, SPACE].map((path) => send(path))))

    for (const response of answers) {
      const { message, retryAfterSeconds } = await readFailure(response, listed)
      expect(message).toContain('alice')
      if (code === 'hub_rate_limited') expect(retryAfterSeconds).toBe(1)
    }
    product.hub.faults.clear()
    if (code === 'hub_rate_limited') await waitFor(1)
  })

  it('a success again, gets everything', async () => {
    expect((await readSuccess(await send(LIST), externalSpaces)).count).toBeGreaterThan(30)
    expect((await readSuccess(await send(ACCOUNT), externalSpaces)).count).toBeGreaterThan(30)
    expect((await readSuccess(await send(SPACE), externalSpace)).space.id).toBe('alice/chat')
  })
})
