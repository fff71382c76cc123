import { describe, expect, it } from 'vitest'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

/** An account that fails is asked twice more. */
const RETRIES_MS = 3_000

/** Watches for a moment while everything works. */
async function watch() {
  stopTime()
  const app = createTestApp()
  const viewer = await openLiveStream(await app.signIn())
  await passTime(1_000)
  const codes = () => viewer.received.accounts.at(-1)?.accounts.map(({ error }) => error?.code ?? 'ok')
  return { ...app, viewer, codes }
}

describe('the state of the accounts', () => {
  it('is sent to viewers by the next look at an outage, every 20 s, and again when it is over', async () => {
    const { hub, viewer, codes } = await watch()
    const before = viewer.received.accounts.at(-1)?.fetchedAt
    const outage = hub.faults.set({ kind: 'status', status: 503 })

    await passTime(20_000 + RETRIES_MS)

    await eventually(() => expect(codes()).toEqual(Array(3).fill('hub_unavailable')))
    const { accounts, fetchedAt } = viewer.received.accounts.at(-1) ?? { accounts: [], fetchedAt: '' }
    if (before !== undefined) expect(fetchedAt).toBe(before)
    for (const { ok, readAt } of accounts) expect([ok, readAt]).toEqual([false, fetchedAt])

    hub.faults.clear(outage)
    await passTime(20_000)
    await eventually(() => expect(codes()).toEqual(['ok', 'ok', 'ok']))
    expect(viewer.received.accounts.at(-1)?.fetchedAt).not.toBe(fetchedAt)
  })

  it('is sent with the other accounts when one token is refused, and not again while nothing changes', async () => {
    const { hub, viewer, codes } = await watch()
    hub.revokeToken('hf_bobWrite')
    await passTime(20_000)
    await eventually(() => expect(codes()).toEqual(['ok', 'hub_unauthorized', 'ok']))
    const sentBefore = viewer.received.accounts.length

    await passTime(40_000)

    expect(viewer.received.accounts).toHaveLength(sentBefore)
  })

  it('reports unusable entries of a list in its problems', async () => {
    const { hub, viewer } = await watch()
    hub.faults.set({
      kind: 'json-at',
      path: '[0].id',
      value: 'elsewhere/app',
      route: '/api/spaces?*author=bob*',
    })

    await passTime(20_000)

    await eventually(() => {
      const { accounts = [], problems = [] } = viewer.received.accounts.at(-1) ?? {}
      expect(accounts[1]).toMatchObject({ username: 'bob', ok: true, spaceCount: 2, omitted: 1 })
      expect(problems.join()).toMatch(/1 entry of the Hub’s list for bob/)
    })
  })
})
