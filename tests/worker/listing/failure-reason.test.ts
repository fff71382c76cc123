import { describe, expect, it } from 'vitest'
import { HubError } from '../../../worker/hub/transport/errors/hub-error.ts'
import { toNetworkError } from '../../../worker/hub/transport/errors/network-error.ts'
import { type HubConnection, reportFailure } from '../../../worker/hub/transport/fetch-hub.ts'
import { createMask } from '../../../worker/mask.ts'
import { stopTime, whileTimePasses } from '../support/fleet-clock.ts'
import { createTestApp } from '../support/test-app.ts'

const TOKEN = 'a-token-of-any-kind'

/** The reason that is reported when a call fails like this. */
async function reasonOf(failure: unknown): Promise<string | null | undefined> {
  const reasons: (string | null)[] = []
  const connection: HubConnection = {
    fetch,
    origins: new Set(),
    mask: createMask([TOKEN]),
    pool: (task) => task(),
    urgentPool: (task) => task(),
    onFailure: ({ reason }) => reasons.push(reason),
  }
  const call = { username: 'alice', token: TOKEN }
  const fail = () => Promise.reject(failure)
  await reportFailure(connection, new URL('http://hub.test/api'), call, fail).catch(() => undefined)
  return reasons[0]
}

describe('the reason of a failure, in the log', () => {
  it('is the network’s error', async () => {
    expect(await reasonOf(toNetworkError(new TypeError('Network connection lost.')))).toBe(
      'TypeError: Network connection lost.',
    )
  })

  it('is short, and holds no token', async () => {
    const words = `Bearer ${TOKEN} and hf_AnotherToken123\n<b>${'x'.repeat(1_000)}`

    const reason = await reasonOf(toNetworkError(new TypeError(words)))

    expect(reason).toMatch(/^TypeError: Bearer ••• and ••• x+$/)
    expect(reason?.length).toBeLessThanOrEqual(300)
  })

  it('does not quote an answer that is not JSON', async () => {
    const cause = new SyntaxError('Unexpected token, "a body" is not valid JSON')

    expect(await reasonOf(new HubError('hub_unavailable', 'Not JSON', { cause }))).toBe('SyntaxError')
  })

  it('is empty when the Hub itself refused', async () => {
    expect(await reasonOf(new HubError('hub_forbidden', 'No', { status: 403 }))).toBeNull()
  })

  it('is not reported for a bug of ours, which is rethrown', async () => {
    for (const bug of [new TypeError('x is undefined'), new RangeError('x'), new Error('x is not the Hub')]) {
      expect(await reasonOf(bug)).toBeUndefined()
    }
  })

  it('is not reported when we gave up ourselves', async () => {
    expect(await reasonOf(toNetworkError(new DOMException('x', 'AbortError')))).toBeUndefined()
  })

  it('has the id of the request that called the Hub, and of no other', async () => {
    stopTime()
    const { hub, logs, signIn } = createTestApp()
    const request = await signIn()
    await (await request('/api/proxy/spaces')).text()
    hub.faults.set({ kind: 'status', status: 403, method: 'POST', space: 'alice/chat' })
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const response = await request('/api/proxy/restart/alice/chat', { method: 'POST' })
        await response.text()
        return response.headers.get('X-Request-Id')
      }),
    )

    const lines = (logs as Record<string, unknown>[]).filter(({ event }) => event === 'hub-failure')
    expect(lines.map(({ requestId }) => requestId).sort()).toEqual([...ids].sort())
  })

  it('is in the log line of the failure', async () => {
    stopTime()
    const { hub, logs, signIn } = createTestApp()
    const request = await signIn()
    hub.faults.set({ kind: 'cut', account: 'alice', times: 1 })

    await (await whileTimePasses(request('/api/proxy/spaces'))).text()

    const line = { event: 'hub-failure', account: 'alice', reason: expect.stringMatching(/^\w*Error: ./) }
    expect(logs).toContainEqual(expect.objectContaining(line))
  })
})
