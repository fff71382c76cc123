import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { actionDone } from '../../shared/model/actions.ts'
import { sampleAnswer } from '../../shared/model/sample.ts'
import { errorBody } from '../../shared/wire/errors.ts'
import { externalSpaces } from '../../shared/wire/external.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { status } from '../../shared/wire/status.ts'
import { type Send, signIn, withKey } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readJson, readSuccess } from '../support/answers.ts'
import { FEW_VALUES, forEachAtOnce, oddValuesFor } from './odd-values.ts'

const REFRESH = '/api/proxy/spaces?refresh=1'
const HUB_TOKEN = { authorization: 'Bearer hf_aliceWrite' }
/** Without one of these, an entry is not a usable Space. */
const NEEDED = ['', '["id"]']

const product = setUpProduct({ hub: { rateLimit: 100_000, settleMs: 600_000 } })
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
  await readSuccess(await send(REFRESH), spaceList)
})
afterEach(() => void product.hub.faults.clear())

/** The Hub's own answers to the product's requests. */
async function readFromHub(path: string): Promise<unknown> {
  return (await fetch(product.hubUrl + path, { headers: HUB_TOKEN })).json()
}

describe('any JSON in any place of the list', () => {
  it('costs at most its own entry, which is then counted', async () => {
    const listPath = product.hub.calls.find(({ path }) => path.includes('author=alice'))?.path ?? ''
    const [sample] = (await readFromHub(listPath)) as unknown[]
    const before = await readSuccess(await send(REFRESH), spaceList)
    const odd = oddValuesFor(sample).map((one, index) => ({ ...one, id: `alice/odd-${index}` }))
    expect(odd.length).toBeGreaterThan(500)
    for (const { id, path, value } of odd) product.hub.addSpace({ id, raw: { [path]: value } })

    const list = await readSuccess(await send(REFRESH), spaceList)

    const listed = new Set(list.spaces.map(({ id }) => id))
    const lost = odd.filter(({ id }) => !listed.has(id))
    expect(lost.filter(({ path }) => !NEEDED.includes(path))).toEqual([])
    for (const { id } of before.spaces) expect(listed).toContain(id)
    expect(list.accounts.find(({ username }) => username === 'alice')).toMatchObject({
      ok: true,
      error: null,
      omitted: lost.length,
    })
    await readSuccess(await withKey(product.url)('/api/v1/external/spaces'), externalSpaces)
    for (const { id } of odd) product.hub.removeSpace(id)
    await readSuccess(await send(REFRESH), spaceList)
  })
})

describe('any JSON in any place of', () => {
  it('an action’s answer makes it a success or an unknown outcome', async () => {
    const sample = await readFromHub('/api/spaces/alice/chat/runtime')
    const odd = oddValuesFor(sample).map((one, index) => ({ ...one, id: `alice/run-${index}` }))
    for (const { id } of odd) product.hub.addSpace({ id })
    await readSuccess(await send(REFRESH), spaceList)

    await forEachAtOnce(odd, 20, async ({ id, path, value }) => {
      product.hub.faults.set({ kind: 'json-at', path, value, method: 'POST', space: id })
      const answer = await send(`/api/proxy/restart/${id}`, { method: 'POST' })
      const body = await readJson(answer)
      const at = JSON.stringify({ path, value })
      if (answer.ok) expect(actionDone.safeParse(body).success, at).toBe(true)
      else expect(errorBody.parse(body).code, at).toBe('outcome_unknown')
    })
    await readSuccess(await send('/api/proxy/spaces'), spaceList)
  })

  it('whoami leaves the self-check readable', async () => {
    const sample = await readFromHub('/api/whoami-v2')
    const token = product.hub.accounts[0]?.tokens[0]
    if (!token) throw new Error('alice has no token')

    for (const { path, value } of oddValuesFor(sample, FEW_VALUES)) {
      token.raw = { [path]: value }
      const { accounts } = await readSuccess(await send('/api/v1/status?refresh=1'), status)
      expect(accounts.map(({ username }) => username)).toEqual(['alice', 'bob', 'acme'])
    }
    delete token.raw
  })

  it('a metrics event makes it a sample or no sample', async () => {
    const sample = {
      cpu_usage_pct: 1,
      memory_used_bytes: 2,
      rx_bps: 3,
      replica: 'a',
      gpus: { g: { utilization: 1 } },
    }
    const odd = oddValuesFor(sample).map((one, index) => ({ ...one, id: `alice/met-${index}` }))
    for (const { id, path, value } of odd) {
      product.hub.addSpace({ id })
      product.hub.faults.set({ kind: 'json-at', path, value, space: id })
    }
    await readSuccess(await send(REFRESH), spaceList)

    // If the CPU itself is not a number there is no sample, and the call would wait for one.
    const some = odd.filter(({ path }) => /gpus|replica|rx_bps/.test(path))
    await forEachAtOnce(some, 10, async ({ id }) => {
      const { sample: read } = await readSuccess(await send(`/api/proxy/metrics?spaceId=${id}`), sampleAnswer)
      expect(read).not.toBeNull()
    })
  })
})
