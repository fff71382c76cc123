import { describe, expect, it } from 'vitest'
import type { Variables } from '../../../worker/config/variables.ts'
import { memoryStorage, startParts } from '../support/fleet-parts.ts'
import { createTestApp } from '../support/test-app.ts'

async function listWith(variables: Variables) {
  const { hub } = createTestApp()
  const { refresher, snapshot } = startParts(variables)
  const list = async () => {
    await refresher.ensureFresh(0, { force: true }).catch(() => undefined)
    return snapshot.accounts()[0]
  }
  const whoami = () => hub.calls.filter(({ path }) => path === '/api/whoami-v2').length
  return { hub, account: await list(), list, whoami }
}

describe('an account without Spaces', () => {
  it.each<[string, Variables, boolean, string, RegExp]>([
    [
      'that the Hub does not know, with another account’s token',
      { HF_USER: 'nosuchuser:hf_aliceWrite' },
      false,
      'hub_forbidden',
      /no Space of nosuchuser\. The token belongs to alice, who is not a member/,
    ],
    [
      'that the Hub does not know, without a token',
      { HF_USERNAMES: 'nosuchuser' },
      true,
      'hub_rejected',
      /no Space of nosuchuser\. Is the name correct\?/,
    ],
    [
      'that is a placeholder beside the global token',
      { HF_USERNAMES: 'nobody-at-all', HF_API_TOKEN: 'hf_aliceWrite' },
      false,
      'hub_forbidden',
      /nobody-at-all/,
    ],
  ])('%s says so', async (_, variables, ok, code, words) => {
    const { account } = await listWith(variables)

    expect(account).toMatchObject({ ok, spaceCount: 0, error: { code } })
    expect(account?.error?.message).toMatch(words)
  })

  it('is ok when it is really empty, and the token’s owner is looked up once', async () => {
    const { account, list, whoami } = await listWith({ HF_USER: 'dave:hf_daveWrite' })
    expect(account).toMatchObject({ ok: true, spaceCount: 0, error: null, omitted: 0 })

    await list()
    await list()

    expect(whoami()).toBe(1)
  })

  it('is ok when it is an organisation of the token’s owner', async () => {
    const { hub, list } = await listWith({ HF_USER: 'acme:hf_aliceWrite' })
    for (const id of hub.spaces.keys()) if (id.startsWith('acme/')) hub.removeSpace(id)

    expect(await list()).toMatchObject({ ok: true, spaceCount: 0, error: null })
  })

  it('says why its token’s owner is unknown, without asking again at once', async () => {
    const { hub, list, whoami } = await listWith({ HF_USER: 'dave:hf_daveWrite,bob:hf_bobWrite' })
    const { refresher, snapshot } = startParts({ HF_USER: 'dave:hf_daveWrite,bob:hf_bobWrite' })
    hub.clearCalls()
    hub.faults.set({ kind: 'status', status: 429, headers: { 'Retry-After': '60' }, route: '/api/whoami-v2' })

    for (let round = 0; round < 7; round++) await refresher.ensureFresh(0, { force: true })

    expect(snapshot.accounts()[0]).toMatchObject({ ok: true, error: { code: 'hub_rate_limited' } })
    expect(whoami()).toBe(1)
    await list()
  })
})

describe('an account that had Spaces', () => {
  it('keeps them while the list is empty and nobody says whose token it is', async () => {
    const { hub, list } = await listWith({ HF_USER: 'dave:hf_daveWrite' })
    hub.addSpace({ id: 'dave/app' })
    await list()
    hub.removeSpace('dave/app')
    hub.faults.set({ kind: 'status', status: 503, route: '/api/whoami-v2' })
    expect(await list()).toMatchObject({ ok: false, spaceCount: 1, error: { code: 'hub_unavailable' } })
  })
})

describe('an account that was renamed', () => {
  it.each([[false], [true]])('is not ok, and says why (forgotten: %s)', async (isForgotten) => {
    const { hub, account, list } = await listWith({ HF_USER: 'dave:hf_daveWrite,bob:hf_bobWrite' })
    expect(account).toMatchObject({ ok: true })
    hub.addSpace({ id: 'dave/app' })
    expect(await list()).toMatchObject({ ok: true, spaceCount: 1 })

    hub.renameAccount('dave', 'david', { isForgotten })
    const after = await list()

    // The last known Spaces stay, with their age.
    expect(after).toMatchObject({ username: 'dave', ok: false, spaceCount: 1 })
    expect(after?.error?.message).toContain('david')
  })

  it('is managed under its new name, without a restart, if it owns the global token', async () => {
    const { hub } = createTestApp()
    const storage = memoryStorage()
    const first = startParts({ HF_API_TOKEN: 'hf_bobWrite' }, storage)
    await first.refresher.ensureFresh()
    expect(first.snapshot.accounts()).toMatchObject([{ username: 'Bob', ok: true, spaceCount: 3 }])
    const second = startParts({ HF_API_TOKEN: 'hf_bobWrite' }, storage)
    hub.renameAccount('Bob', 'robert')

    await second.refresher.ensureFresh()

    expect(second.snapshot.accounts()).toMatchObject([{ username: 'robert', ok: true, spaceCount: 3 }])
    const third = startParts({ HF_API_TOKEN: 'hf_bobWrite' }, storage)
    expect(await third.accounts.resolve()).toMatchObject([{ username: 'robert' }])
  })
})

describe('the owner of the global token', () => {
  it('is asked for once while the Hub’s Retry-After lasts, and the message says what to set', async () => {
    const { hub } = createTestApp()
    hub.faults.set({ kind: 'status', status: 429, headers: { 'Retry-After': '60' }, route: '/api/whoami-v2' })
    const { accounts } = startParts({ HF_API_TOKEN: 'hf_aliceWrite' })

    for (let call = 0; call < 7; call++) {
      await expect(accounts.resolve()).rejects.toMatchObject({
        code: 'hub_rate_limited',
        message: expect.stringMatching(/HF_API_TOKEN.*HF_USERNAMES/),
        retryAfterSeconds: expect.toSatisfy((seconds: number) => seconds > 50 && seconds <= 60),
      })
    }

    expect(hub.calls).toHaveLength(1)
  })
})
