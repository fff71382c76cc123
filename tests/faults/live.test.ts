import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subscriptions } from '../../shared/wire/live.ts'
import { readSuccess } from '../product/answers.ts'
import { type ProductOnHub, startOnHub } from '../product/on-hub.ts'
import { postJson, type Send, signIn } from '../product/send.ts'
import { type LiveStream, openLiveStream } from './live-stream.ts'
import { READING_TROUBLES } from './reading-troubles.ts'
import { expectNoTraces } from './watch.ts'

const IDS = READING_TROUBLES.map(({ id }) => id)

let stage: ProductOnHub
let send: Send
let stream: LiveStream

beforeAll(async () => {
  stage = await startOnHub()
  send = await signIn(stage.url)
  for (const { id, fault } of READING_TROUBLES) {
    stage.hub.addSpace({ id })
    stage.hub.faults.set(fault)
  }
  stream = await openLiveStream(send, IDS)
})
afterAll(async () => {
  stream.close()
  expectNoTraces(stage)
  await stage.close()
})

async function subscribe(instances: string[]) {
  const { clientId } = stream.connected
  const response = await send('/api/proxy/update-subscriptions', postJson({ clientId, instances }))
  return readSuccess(response, subscriptions)
}

describe('a viewer of a Space whose metrics meet', () => {
  // A viewer who watches a Space is never told that there is no such Space.
  const heard = READING_TROUBLES.filter(({ silent }) => !silent).map((trouble) => ({
    ...trouble,
    code: trouble.code === 'space_not_found' ? 'hub_unavailable' : trouble.code,
  }))

  it.each(heard)('$name is told $code', async ({ id, code }) => {
    const told = await stream.next(({ type, spaceId }) => {
      return spaceId === id && type === (code === null ? 'metric' : 'unavailable')
    })
    expect(told.code ?? null).toBe(code)
  })

  it('is told once for each change', () => {
    const told = stream.events.filter(({ type }) => type === 'unavailable')
    const changes = told.map(({ spaceId, code }) => `${spaceId} ${code}`)
    expect(changes).toEqual([...new Set(changes)])
  })

  it('has readings of all of them as soon as the Hub is well and it asks again', async () => {
    stage.hub.faults.clear()
    expect((await subscribe([])).subscribed).toEqual([])
    stage.hub.endStreams()
    stream.events.splice(0)

    expect((await subscribe(IDS)).subscribed).toEqual(IDS)

    for (const id of IDS) await stream.next(({ type, spaceId }) => type === 'metric' && spaceId === id)
  })
})
