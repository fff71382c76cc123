import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subscriptions } from '../../shared/wire/live.ts'
import { type Send, signIn } from '../product/send.ts'
import { setUpProduct } from '../product/set-up-product.ts'
import { type LiveViewer, watchLive } from '../product/watch-live.ts'
import { readSuccess } from '../support/answers.ts'
import { postJson } from '../support/post-json.ts'
import { METRICS_TROUBLES } from './metrics-troubles.ts'

const IDS = METRICS_TROUBLES.map(({ id }) => id)

const product = setUpProduct()
let send: Send
let viewer: LiveViewer

beforeAll(async () => {
  send = await signIn(product.url)
  for (const { id, fault } of METRICS_TROUBLES) {
    product.hub.addSpace({ id })
    product.hub.faults.set(fault)
  }
  viewer = await watchLive(send, IDS)
})
afterAll(async () => {
  viewer.leave()
})

async function subscribe(instances: string[]) {
  const { clientId } = viewer.connected
  const response = await send('/api/proxy/update-subscriptions', postJson({ clientId, instances }))
  return readSuccess(response, subscriptions)
}

describe('a viewer of a Space whose metrics fail with', () => {
  // A viewer of a Space is never told that there is no such Space.
  const reported = METRICS_TROUBLES.filter(({ silent }) => !silent).map((trouble) => ({
    ...trouble,
    code: trouble.code === 'space_not_found' ? 'hub_unavailable' : trouble.code,
  }))

  it.each(reported)('$name gets $code', async ({ id, code }) => {
    const event = await viewer.next(({ type, spaceId }) => {
      return spaceId === id && type === (code === null ? 'metric' : 'unavailable')
    })
    expect(event.code ?? null).toBe(code)
  })

  it('is notified once per change', () => {
    const events = viewer.events.filter(({ type }) => type === 'unavailable')
    const changes = events.map(({ spaceId, code }) => `${spaceId} ${code}`)
    expect(changes).toEqual([...new Set(changes)])
  })

  it('gets samples of all of them as soon as the Hub works again and it resubscribes', async () => {
    product.hub.faults.clear()
    expect((await subscribe([])).subscribed).toEqual([])
    product.hub.endStreams()
    viewer.events.splice(0)

    expect((await subscribe(IDS)).subscribed).toEqual(IDS)

    for (const id of IDS) await viewer.next(({ type, spaceId }) => type === 'metric' && spaceId === id)
  })
})
