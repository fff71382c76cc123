import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFrozenHub } from './frozen-hub.ts'
import { readEvents, send } from './send.ts'

let frozen: ReturnType<typeof createFrozenHub>
beforeEach(() => {
  frozen = createFrozenHub()
})
afterEach(() => frozen.hub.close())

const HARDWARE = 'alice/chat/hardware'
const CAPACITY = 'Scheduling failure: not enough hardware capacity'

describe('other hardware', () => {
  it('is requested while the old container serves', async () => {
    const { status, body } = await frozen.change(HARDWARE, { flavor: 't4-small' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ stage: 'RUNNING_BUILDING', gcTimeout: null })
    expect(await frozen.follow('alice/chat', 3)).toEqual([
      'RUNNING_BUILDING cpu-upgrade t4-small',
      'APP_STARTING t4-small t4-small',
      'RUNNING t4-small t4-small',
    ])
  })

  it('can be changed again before it is there: the container is still the first one', async () => {
    await frozen.change(HARDWARE, { flavor: 't4-small' })
    await frozen.change(HARDWARE, { flavor: 'l4x1' })
    expect(await frozen.follow('alice/chat', 2)).toEqual([
      'RUNNING_BUILDING cpu-upgrade l4x1',
      'APP_STARTING l4x1 l4x1',
    ])
  })

  it('shows in the metrics and events only when the new container is there', async () => {
    const { hub, change, pass } = frozen
    const read = async (path: string, index: number) => {
      const response = await send(hub, path, { token: 'hf_aliceWrite' })
      return JSON.parse((await readEvents(response, index + 1))[index]?.data ?? '')
    }
    const memory = async () => (await read('/v1/alice/chat/live-metrics/sse', 0)).memory_total_bytes
    await change(HARDWARE, { flavor: 't4-small' })
    expect(await memory()).toBe(32e9)
    expect((await read('/api/spaces/alice/chat/events', 2)).compute).toMatchObject({
      spec: { hardwareFlavor: 't4-small' },
      current: { spec: { hardwareFlavor: 'cpu-upgrade' } },
    })
    pass(2)
    expect(await memory()).toBe(15e9)
  })

  it.each(['paused', 'sleeping', 'stopped'])('leaves a Space that is %s in its stage', async (name) => {
    const { stage } = await frozen.runtimeOf(`alice/is-${name}`)
    await frozen.change(`alice/is-${name}/hardware`, { flavor: 't4-small' })
    expect(await frozen.follow(`alice/is-${name}`, 1)).toEqual([`${stage} null t4-small`])
    await frozen.change(`alice/is-${name}/restart`, {})
    expect((await frozen.follow(`alice/is-${name}`, 3)).at(-1)).toBe('RUNNING t4-small t4-small')
  })

  it('does not help an app that fails by itself', async () => {
    await frozen.change('alice/breaks-at-start/hardware', { flavor: 't4-small' })
    expect((await frozen.follow('alice/breaks-at-start', 3)).at(-1)).toBe('RUNTIME_ERROR null t4-small')
  })

  it('restarts nothing if it is the same', async () => {
    await frozen.change(HARDWARE, { flavor: 'cpu-upgrade', sleepTimeSeconds: 600 })
    expect(await frozen.runtimeOf('alice/chat')).toMatchObject({ stage: 'RUNNING', gcTimeout: 600 })
  })

  it.each([
    [{ flavor: 't4-small' }, null],
    [{ flavor: 't4-small', sleepTimeSeconds: 300 }, 300],
    [{ flavor: 't4-small', sleepTimeSeconds: -1 }, null],
    [{ flavor: 'cpu-basic' }, 172_800],
    [{ flavor: 'cpu-basic', sleepTimeSeconds: 300 }, 172_800],
  ])('as %j sets the sleep time to %s', async (body, gcTimeout) => {
    expect((await frozen.change(HARDWARE, body)).body.gcTimeout).toBe(gcTimeout)
  })

  it.each([
    ['alice/chat', { flavor: 'h9000' }, 'h9000'],
    ['alice/chat', {}, 'flavor'],
    ['alice/chat', { flavor: 't4-small', sleepTimeSeconds: 0 }, 'sleepTimeSeconds'],
    ['alice/chat', { flavor: 't4-small', sleepTimeSeconds: -2 }, 'sleepTimeSeconds'],
    ['alice/homepage', { flavor: 't4-small' }, 'static'],
  ])('of %s is not %j', async (id, body, named) => {
    const { status, body: answer } = await frozen.change(`${id}/hardware`, body)
    expect(status).toBe(400)
    expect(answer.error).toContain(named)
    expect((await frozen.runtimeOf(id)).stage).toBe('RUNNING')
  })

  it.each(['hardware', 'sleeptime'])('has its own permissions: %s', async (route) => {
    const body = { flavor: 't4-small', seconds: 300 }
    const statusFor = async (token: string) =>
      (await frozen.change(`alice/chat/${route}`, body, { token })).status
    expect(await statusFor('hf_aliceOauth')).toBe(401)
    expect(await statusFor('hf_aliceRead')).toBe(403)
    expect(await statusFor('hf_bobWrite')).toBe(403)
    expect((await send(frozen.hub, `/api/spaces/alice/chat/${route}`, { method: 'POST', body })).status).toBe(
      401,
    )
  })
})

describe('paid hardware', () => {
  it.each([undefined, 402])('without a payment method is refused, with %s', async (paymentStatus) => {
    frozen.setAccount({ canPay: false, ...(paymentStatus && { paymentStatus }) })
    const { status, body } = await frozen.change(HARDWARE, { flavor: 't4-small' })
    expect(status).toBe(paymentStatus ?? 403)
    expect(body.error).toBe("You must add a payment method to your account to upgrade your space's hardware")
    expect(await frozen.follow('alice/chat', 1)).toEqual(['RUNNING cpu-upgrade cpu-upgrade'])
    expect((await frozen.change(HARDWARE, { flavor: 'cpu-basic' })).status).toBe(200)
  })

  it('is known to whoami', async () => {
    expect((await frozen.call('whoami-v2')).body.canPay).toBe(true)
    frozen.setAccount({ canPay: false })
    expect((await frozen.call('whoami-v2')).body.canPay).toBe(false)
  })
})

describe('hardware without capacity', () => {
  beforeEach(() => frozen.setAccount({ noCapacity: ['t4-small'] }))

  it('ends in an error, also after a restart, and going back works', async () => {
    expect((await frozen.change(HARDWARE, { flavor: 't4-small' })).status).toBe(200)
    const failed = ['RUNNING_BUILDING cpu-upgrade t4-small', 'RUNTIME_ERROR null t4-small']
    expect(await frozen.follow('alice/chat', 2)).toEqual(failed)
    expect((await frozen.runtimeOf('alice/chat')).errorMessage).toBe(CAPACITY)

    await frozen.change('alice/chat/restart', {})
    expect((await frozen.follow('alice/chat', 3)).at(-1)).toBe('RUNTIME_ERROR null t4-small')

    await frozen.change(HARDWARE, { flavor: 'cpu-upgrade' })
    expect((await frozen.follow('alice/chat', 3)).at(-1)).toBe('RUNNING cpu-upgrade cpu-upgrade')
  })

  it('lets no visit wake a Space', async () => {
    await frozen.change('alice/is-sleeping/hardware', { flavor: 't4-small' })
    await send(frozen.hub, '/apps/alice-is-sleeping/')
    frozen.pass(1)
    expect(await frozen.runtimeOf('alice/is-sleeping')).toMatchObject({ errorMessage: CAPACITY })
  })
})

describe('the sleep time', () => {
  it.each([
    ['alice/chat', 300, 300],
    ['alice/chat', -1, null],
    ['alice/own-domain', 300, 172_800],
    ['alice/own-domain', -1, 172_800],
  ])('of %s, set to %i, is %s', async (id, seconds, gcTimeout) => {
    const { status, body } = await frozen.change(`${id}/sleeptime`, { seconds })
    expect(status).toBe(200)
    expect(body).toMatchObject({ stage: 'RUNNING', gcTimeout })
    expect(await frozen.runtimeOf(id)).toMatchObject({ stage: 'RUNNING', gcTimeout })
  })

  it.each([0, -2, 1.5, '300', null])('is not %j', async (seconds) => {
    expect((await frozen.change('alice/chat/sleeptime', { seconds })).status).toBe(400)
    expect((await frozen.runtimeOf('alice/chat')).gcTimeout).toBe(172_800)
  })

  it('is not for a static Space', async () => {
    expect((await frozen.change('alice/homepage/sleeptime', { seconds: 300 })).status).toBe(400)
  })
})

describe('the list of hardware', () => {
  it('is for everyone, with GPUs and other accelerators', async () => {
    const list = await (await send(frozen.hub, '/api/spaces/hardware')).json()
    const names = list.map(({ name }: { name: string }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['cpu-basic', 'sprx8', 'a100x8', 'h200x8', 'rtx-pro-6000x8']),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(list).toContainEqual(
      expect.objectContaining({
        name: 'l40sx4',
        ...{ cpu: '48 vCPU', ram: '382 GB', unitLabel: 'minute' },
        accelerator: { type: 'gpu', model: 'L40S', quantity: '4', vram: '192 GB', manufacturer: 'Nvidia' },
      }),
    )
    expect(list.at(-1)).toMatchObject({
      name: 'inf2x6',
      accelerator: { type: 'neuron', manufacturer: 'AWS' },
    })
  })
})
