import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actionDone } from '../../shared/model/actions.ts'
import { sampleAnswer } from '../../shared/model/sample.ts'
import { externalSpaces } from '../../shared/wire/external.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { postJson } from '../support/post-json.ts'
import { inTime } from './in-time.ts'

const POST = { method: 'POST' }
const REFRESH = '/api/proxy/spaces?refresh=1'

const product = setUpProduct()
let send: Send
let program: Send

beforeAll(async () => {
  program = withKey(product.url)
  send = await signIn(product.url)
  await readSuccess(await send(REFRESH), spaceList)
})
afterEach(() => void product.hub.faults.clear())

const restart = () => send('/api/proxy/restart/alice/chat', POST)
const pause = () => program('/api/v1/external/action/alice/vision/pause', POST)
const rebuild = () => send('/api/v1/action', postJson({ action: 'rebuild', spaceId: 'alice/zero' }))
const read = () => send('/api/proxy/metrics?spaceId=bob/api')

/** Why each account could not be listed, as the list says now. */
const codes = async () => {
  const list = await readSuccess(await send('/api/proxy/spaces'), spaceList)
  return list.accounts.map(({ error }) => error?.code)
}

describe('a Hub that is too slow for one Space or account', () => {
  it('times out after ten seconds, and everything else keeps working', async () => {
    const { faults } = product.hub
    faults.set({ kind: 'hang', method: 'POST', space: 'alice/chat' })
    faults.set({ kind: 'slow', bytes: 1, everyMs: 200, method: 'POST', space: 'alice/vision' })
    faults.set({ kind: 'delay', ms: 14_000, method: 'POST', space: 'alice/zero' })
    faults.set({ kind: 'hang', space: 'Bob/api' })

    const waiting = Promise.all([inTime(restart()), inTime(pause()), inTime(rebuild()), inTime(read())])
    const meanwhile = await readSuccess(
      await send('/api/proxy/metrics?spaceId=alice/own-domain'),
      sampleAnswer,
    )
    expect(meanwhile.sample).not.toBeNull()

    const answers = await waiting
    for (const [index, id] of ['alice/chat', 'alice/vision', 'alice/zero', 'bob/api'].entries()) {
      const { message } = await readFailure(answers[index] ?? Response.error(), 'hub_timeout')
      expect(message.toLowerCase()).toContain(id)
    }

    faults.clear()
    await readSuccess(await restart(), actionDone)
    await readSuccess(await pause(), actionDone)
    await readSuccess(await rebuild(), actionDone)
    expect((await readSuccess(await read(), sampleAnswer)).sample).not.toBeNull()
  })
})

describe('a Hub that is slow to fail', () => {
  it('is not called again while a caller still waits', async () => {
    product.hub.faults.set({ kind: 'delay', ms: 6_000 })
    product.hub.faults.set({ kind: 'status', status: 503 })

    const { accounts } = await readSuccess(await inTime(send(REFRESH)), spaceList)
    expect(accounts).toHaveLength(3)
    // The timeout may come only after the list was answered.
    await expect.poll(codes, { timeout: 30_000 }).toEqual(Array(3).fill('hub_unavailable'))
  })
})

describe('a Hub that answers nothing at all', () => {
  it('costs every caller about ten seconds, and is called again by the next', async () => {
    // Earlier calls would have to end first.
    await readSuccess(await send(REFRESH), spaceList)
    product.hub.faults.set({ kind: 'hang' })
    const external = '/api/v1/external/spaces'

    const [list, again, resumed, sample] = await Promise.all([
      inTime(send(REFRESH)),
      inTime(send(REFRESH)),
      inTime(send('/api/proxy/resume/alice/is-paused', POST)),
      inTime(send('/api/proxy/metrics?spaceId=carol/running')),
    ])

    for (const answer of [list, again]) {
      const { accounts, spaces } = await readSuccess(answer, spaceList)
      expect(accounts).toHaveLength(3)
      expect(spaces.length).toBeGreaterThan(30)
    }
    await expect.poll(codes, { timeout: 30_000 }).toEqual(Array(3).fill('hub_timeout'))
    expect((await readFailure(resumed, 'hub_timeout')).message).toContain('alice/is-paused')
    await readFailure(sample, 'space_not_found')

    product.hub.faults.clear()
    const { accounts } = await readSuccess(await send(REFRESH), spaceList)
    expect(accounts.every(({ ok }) => ok)).toBe(true)
    await readSuccess(await program(external), externalSpaces)
  })
})
