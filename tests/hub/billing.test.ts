import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFrozenHub } from './frozen-hub.ts'
import { send } from './send.ts'
import type { HubToken } from './state/accounts.ts'

const OWN = 'settings/billing/usage'
const OF_ACME = 'organizations/acme/billing/usage'
let frozen: ReturnType<typeof createFrozenHub>
beforeEach(() => {
  frozen = createFrozenHub()
})
afterEach(() => frozen.hub.close())

const lineOf = async (id: string) => {
  const { Spaces } = (await frozen.call(OWN)).body.usage
  return Spaces.find(({ label }: { label: string }) => label === id)
}

describe('the bill', () => {
  it('has what each Space has cost this month', async () => {
    const { status, body } = await frozen.call(OWN)
    expect(status).toBe(200)
    expect(body.period).toEqual({
      _id: expect.stringMatching(/^[0-9a-f]{24}$/),
      entityId: expect.stringMatching(/^[0-9a-f]{24}$/),
      ...{ entityType: 'user', entityName: 'alice' },
      ...{ periodStart: '2026-11-01T00:00:00.000Z', periodEnd: '2026-12-01T00:00:00.000Z' },
    })
    expect(body.usage.Endpoints).toEqual([])
    expect(body.usage.Spaces).toContainEqual({
      entityId: frozen.hub.spaces.get('alice/chat')?._id,
      label: 'alice/chat',
      ...{ product: 'spaces/cpu-upgrade/minutes', productPrettyName: 'CPU Upgrade' },
      ...{ quantity: 600, unitLabel: 'minute', unitCostMicroUSD: 500, totalCostMicroUSD: 300_000 },
      ...{ active: true, startedAt: '2026-11-10T02:00:00.000Z', stoppedAt: null },
    })
  })

  it('has a line for each flavor of a Space, whose end is known', async () => {
    frozen.hub.addSpace({
      ...{ id: 'alice/moved', flavor: 't4-small', stage: 'PAUSED' },
      billedMinutes: { 't4-small': 60, l4x1: 30 },
    })
    frozen.pass(60)
    const { Spaces } = (await frozen.call(OWN)).body.usage
    const lines = Spaces.filter(({ label }: { label: string }) => label === 'alice/moved')
    expect(lines).toMatchObject([
      { product: 'spaces/t4-small/minutes', active: false, startedAt: '2026-11-10T11:00:00.000Z' },
      { product: 'spaces/l4x1/minutes', active: false, stoppedAt: '2026-11-10T12:00:00.000Z' },
    ])
  })

  it.each([
    ['APP_STARTING', true],
    ['RUNNING_BUILDING', true],
    ['BUILDING', false],
    ['PAUSED', false],
    ['RUNTIME_ERROR', false],
  ])('counts in %s: %s', async (stage, active) => {
    frozen.hub.setStage('alice/chat', stage)
    expect((await lineOf('alice/chat')).active).toBe(active)
  })

  it('counts the old hardware until the new one is there', async () => {
    await frozen.change('alice/chat/hardware', { flavor: 't4-small' })
    expect((await lineOf('alice/chat')).active).toBe(true)
    frozen.pass(1)
    expect((await lineOf('alice/chat')).active).toBe(false)
  })
})

describe('the bill of an organisation', () => {
  it('is for its admins', async () => {
    expect((await frozen.call(OF_ACME)).body.period).toMatchObject({
      ...{ entityType: 'org', entityName: 'acme' },
    })
    expect((await frozen.call(OF_ACME, { token: 'hf_bobWrite' })).status).toBe(403)
    expect((await frozen.call('organizations/nobody/billing/usage')).status).toBe(403)
    expect((await send(frozen.hub, `/api/${OF_ACME}`)).status).toBe(401)
  })

  it('is what a token of its own gets', async () => {
    frozen.hub.addAccount({
      ...{ name: 'lab', type: 'org', plan: 'team' },
      tokens: [{ value: 'hf_labWrite', role: 'write' }],
    })
    const token = 'hf_labWrite'
    for (const path of [OWN, 'organizations/lab/billing/usage']) {
      expect((await frozen.call(path, { token })).body.period).toMatchObject({
        ...{ entityType: 'org', entityName: 'lab' },
      })
    }
  })
})

describe('a token', () => {
  const give = (permissions: string[], name: string): HubToken => ({
    ...{ value: 'hf_aliceBilling', role: 'fineGrained' },
    scoped: [{ name, permissions }],
  })

  it.each([
    [OWN, 'alice', 'user.billing.read', 200],
    [OWN, 'alice', 'org.billing.read', 403],
    [OWN, 'acme', 'user.billing.read', 403],
    [OF_ACME, 'acme', 'org.billing.read', 200],
    [OF_ACME, 'acme', 'user.billing.read', 403],
    [OF_ACME, 'alice', 'org.billing.read', 403],
  ])('reads %s, if %s grants it %s, with %i', async (path, name, permission, status) => {
    frozen.hub.accounts[0]?.tokens.push(give([permission], name))
    expect((await frozen.call(path, { token: 'hf_aliceBilling' })).status).toBe(status)
  })

  it('is refused without a permission, and nobody is let in without one', async () => {
    expect((await frozen.call(OWN, { token: 'hf_aliceFine' })).status).toBe(403)
    expect((await send(frozen.hub, `/api/${OWN}`)).status).toBe(401)
    expect((await frozen.call(OWN, { token: 'hf_aliceRead' })).status).toBe(200)
  })
})
