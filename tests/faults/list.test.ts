import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { spaceList } from '../../shared/wire/space-list.ts'
import type { Fault } from '../hub/faults/fault.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readSuccess } from '../support/answers.ts'
import { inTime, waitFor } from './in-time.ts'
import { TROUBLES } from './troubles.ts'

const REFRESH = '/api/proxy/spaces?refresh=1'
const ALICE = '/api/spaces?*author=alice*'

const product = setUpProduct()
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
})
afterEach(() => void product.hub.faults.clear())

async function list() {
  return readSuccess(await send(REFRESH), spaceList)
}

async function listAlice(fault: Fault) {
  product.hub.faults.set(fault)
  const answer = await inTime(list())
  product.hub.faults.clear()
  return { ...answer, alice: answer.accounts.find(({ username }) => username === 'alice') }
}

describe('a list while the Hub answers every account with', () => {
  it.each(TROUBLES)('$name has the last known Spaces, and $code for each', async (trouble) => {
    const { fault, code, listed = code, quoted = '' } = trouble
    const before = await list()
    product.hub.faults.set(fault)

    const during = await inTime(list())

    expect(during.spaces).toEqual(before.spaces)
    expect(during.fetchedAt).toBe(before.fetchedAt)
    expect(during.accounts.map(({ ok, error }) => [ok, error?.code])).toEqual(Array(3).fill([false, listed]))
    const [alice] = during.accounts
    expect(alice?.error?.message).toContain('alice')
    if (listed === code) expect(alice?.error?.message).toContain(quoted)

    product.hub.faults.clear()
    if (code === 'hub_rate_limited') await waitFor(1)
    const { accounts, spaces } = await list()
    expect(accounts.every(({ ok, error }) => ok && error === null)).toBe(true)
    expect(spaces.length).toBeGreaterThan(30)
  })
})

describe('a list while the Hub answers one account with', () => {
  const some = TROUBLES.filter(({ name }) => ['401', '503', 'a page', 'a body that is cut'].includes(name))

  it.each(some)('$name has the others, and the last known Spaces of that one', async ({ fault, code }) => {
    const before = await list()

    const { alice, accounts, spaces } = await listAlice({ ...fault, route: ALICE })

    expect(alice).toMatchObject({ ok: false, error: { code } })
    expect(alice?.error?.message).toContain('alice')
    expect(accounts.filter(({ ok }) => ok)).toHaveLength(2)
    expect(spaces.map(({ id }) => id)).toEqual(before.spaces.map(({ id }) => id))
    expect((await list()).accounts.every(({ ok }) => ok)).toBe(true)
  })

  it.each<Fault>([
    { kind: 'unknown-stage' },
    { kind: 'missing-fields' },
    { kind: 'wrong-types', fields: ['likes', 'gcTimeout', 'tags', 'sdk', 'cardData', 'stage', 'domains'] },
    { kind: 'delay', ms: 500 },
    { kind: 'slow', bytes: 20_000, everyMs: 1 },
  ])('$kind is complete', async (fault) => {
    const { alice, spaces } = await listAlice({ ...fault, route: ALICE })

    expect(alice).toMatchObject({ ok: true, error: null })
    expect(spaces.filter(({ owner }) => owner === 'alice').length).toBe(alice?.spaceCount)
    expect(spaces.some(({ stage: word }) => word === 'UNKNOWN')).toBe(
      fault.kind === 'unknown-stage' || fault.kind === 'wrong-types' || spaces.some(isBare),
    )
  })
})

function isBare({ id }: { id: string }): boolean {
  return id === 'alice/no-runtime'
}
