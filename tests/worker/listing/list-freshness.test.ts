import { describe, expect, it } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { readSuccess } from '../../support/answers.ts'
import { eventually, passTime, stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp } from '../support/test-app.ts'

const LIST = '/api/proxy/spaces'
const ACCOUNTS = 3
const OLD_CHAT = { _id: '65f0c0de0123456789abcdef', id: 'alice/chat', runtime: { stage: 'RUNNING' } }

describe('the freshness of the list', () => {
  it('costs no Hub call within 15 s, and one after that', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const first = await readSuccess(await request(LIST), spaceList)
    hub.clearCalls()

    await passTime(14_999)
    const second = await readSuccess(await request(LIST), spaceList)
    expect(hub.calls).toEqual([])
    expect(second.fetchedAt).toBe(first.fetchedAt)

    await passTime(1)
    const third = await readSuccess(await request(LIST), spaceList)
    expect(hub.calls).toHaveLength(ACCOUNTS)
    expect(Date.parse(third.fetchedAt) - Date.parse(first.fetchedAt)).toBe(15_000)
  })

  it('counts from when the Hub was called, however long one account took to answer', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'delay', ms: 8_000, account: 'Bob', times: 1 })
    const before = Date.now()
    const first = await readSuccess(await whileTimePasses(request(LIST)), spaceList)
    expect(Date.parse(first.fetchedAt) - before).toBeLessThan(1_000)
    hub.clearCalls()

    await passTime(8_000)
    await readSuccess(await request(LIST), spaceList)

    expect(hub.calls).toHaveLength(ACCOUNTS)
  })

  it('is current with refresh=1', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request(LIST), spaceList)
    hub.clearCalls()
    hub.setStage('alice/chat', 'PAUSED')

    const { spaces } = await readSuccess(await request(`${LIST}?refresh=1`), spaceList)

    expect(hub.calls).toHaveLength(ACCOUNTS)
    expect(spaces.find(({ id }) => id === 'alice/chat')?.stage).toBe('PAUSED')
  })

  it.each([
    ['', 1],
    ['?refresh=1', 3],
  ])('with 50 callers at the same time%s costs at most %i rounds', async (query, rounds) => {
    const { hub, signIn } = createTestApp({ latencyMs: 500 })
    const request = await signIn()

    const lists = await Promise.all(
      Array.from({ length: 50 }, async () => readSuccess(await request(LIST + query), spaceList)),
    )

    // A round that began before the request is not current enough: requests in the meantime share the next round.
    expect(hub.calls.length).toBeLessThanOrEqual(rounds * ACCOUNTS)
    expect(new Set(lists.map(({ spaces }) => spaces.length)).size).toBe(1)
  })

  it('is current with refresh=1 even if an older refresh is under way', async () => {
    stopTime()
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request(LIST), spaceList)
    hub.clearCalls()
    hub.faults.set({ kind: 'delay', ms: 500, route: '/api/spaces' })
    hub.faults.set({
      kind: 'status',
      status: 200,
      body: [OLD_CHAT],
      route: '/api/spaces?*author=alice*',
      times: 1,
    })
    const before = request(`${LIST}?refresh=1`)
    await eventually(() => expect(hub.calls).toHaveLength(ACCOUNTS))
    hub.setStage('alice/chat', 'PAUSED')

    const after = request(`${LIST}?refresh=1`)

    const { spaces } = await readSuccess(await whileTimePasses(after), spaceList)
    expect(spaces.find(({ id }) => id === 'alice/chat')?.stage).toBe('PAUSED')
    await (await before).text()
  })

  it('shows Spaces that were added and removed', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request(LIST), spaceList)
    hub.addSpace({ id: 'alice/new-one' })
    hub.removeSpace('alice/chat')

    const { spaces } = await readSuccess(await request(`${LIST}?refresh=1`), spaceList)

    const ids = spaces.map(({ id }) => id)
    expect(ids).toContain('alice/new-one')
    expect(ids).not.toContain('alice/chat')
  })
})

describe('the ETag of the list', () => {
  it('gives 304 while nothing has changed, even after a refresh', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const etag = (await request(LIST)).headers.get('ETag') ?? ''
    expect(etag).toMatch(/^W\/".+"$/)

    for (const path of [LIST, `${LIST}?refresh=1`]) {
      const response = await request(path, { headers: { 'If-None-Match': etag } })
      expect(response.status).toBe(304)
      expect(await response.text()).toBe('')
      expect(response.headers.get('ETag')).toBe(etag)
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    }
  })

  it('comes with the time of the last read, even on a 304', async () => {
    stopTime()
    const { signIn } = createTestApp()
    const request = await signIn()
    const first = await request(LIST)
    const { fetchedAt } = await readSuccess(first.clone(), spaceList)
    expect(first.headers.get('X-Fetched-At')).toBe(fetchedAt)
    await passTime(60_000)

    const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' }
    const second = await whileTimePasses(request(`${LIST}?refresh=1`, { headers }))

    expect(second.status).toBe(304)
    const readAgainAt = Date.parse(second.headers.get('X-Fetched-At') ?? '')
    expect(readAgainAt).toBeGreaterThanOrEqual(Date.parse(fetchedAt) + 60_000)
  })

  it('changes as soon as a Space has changed', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const etag = (await request(LIST)).headers.get('ETag') ?? ''
    hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: 'out of memory' })

    const response = await request(`${LIST}?refresh=1`, { headers: { 'If-None-Match': etag } })

    const { spaces } = await readSuccess(response, spaceList)
    expect(spaces.find(({ id }) => id === 'alice/chat')?.errorMessage).toBe('out of memory')
    expect(response.headers.get('ETag')).not.toBe(etag)
  })

  it('changes as soon as an account fails', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const etag = (await request(LIST)).headers.get('ETag') ?? ''
    hub.revokeToken('hf_bobWrite')

    const response = await request(`${LIST}?refresh=1`, { headers: { 'If-None-Match': etag } })

    expect(response.status).toBe(200)
    await response.text()
  })

  it('is matched in a list, without its W/, and by *', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()
    const etag = (await request(LIST)).headers.get('ETag') ?? ''

    for (const known of [`"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const response = await request(LIST, { headers: { 'If-None-Match': known } })
      expect(response.status).toBe(304)
    }
  })
})
