import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { spaceList } from '../../shared/wire/space-list.ts'
import { status } from '../../shared/wire/status.ts'
import type { Fault } from '../hub/faults/fault.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { eventually } from '../support/eventually.ts'

const product = setUpProduct({ hub: { settleMs: 600_000 } })
let send: Send

beforeAll(async () => {
  send = await signIn(product.url)
  await readSuccess(await send('/api/proxy/spaces'), spaceList)
})
afterEach(() => void product.hub.faults.clear())

const LOST: [string, string, Fault][] = [
  ['a connection that ends', 'alice/chat', { kind: 'sever', done: true }],
  ['an empty 200', 'alice/vision', { kind: 'status', status: 200, body: '', done: true }],
  ['204', 'alice/zero', { kind: 'status', status: 204, done: true }],
  ['a 504 page', 'alice/diary', { kind: 'html', status: 504, done: true }],
  ['null', 'alice/own-domain', { kind: 'status', status: 200, body: null, done: true }],
  [
    'an error with 200',
    'alice/stale-build',
    { kind: 'status', status: 200, body: { error: 'x' }, done: true },
  ],
]

describe('an action that the Hub performs and then answers with', () => {
  it.each(LOST)(
    '%s is not reported as failed, is sent once, and its Space is followed',
    async (_, id, fault) => {
      product.hub.faults.set({ ...fault, method: 'POST', space: id })
      product.hub.clearCalls()

      const answer = await send(`/api/proxy/restart/${id}`, { method: 'POST' })

      await readFailure(answer, 'outcome_unknown')
      await eventually(async () => {
        const { spaces } = await readSuccess(await send('/api/proxy/spaces'), spaceList)
        expect(spaces.find((space) => space.id === id)?.stage).toBe('BUILDING')
      })
      expect(product.hub.calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
      const { fleet } = await readSuccess(await send('/api/v1/status'), status)
      expect(fleet.followedCount).toBeGreaterThan(0)
    },
  )
})
