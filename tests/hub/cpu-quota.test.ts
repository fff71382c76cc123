import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFrozenHub } from './frozen-hub.ts'
import { send } from './send.ts'

const REFUSED = "You've reached your cpu-basic quota limit"
let frozen: ReturnType<typeof createFrozenHub>
beforeEach(() => {
  frozen = createFrozenHub()
})
afterEach(() => frozen.hub.close())

/** Pauses all of alice's free Spaces but these, and allows so many. */
function limitTo(cpuLimit: number | null, running: string[]) {
  for (const { id, author, flavor, sdk } of frozen.hub.spaces.values()) {
    const isCounted = author === 'alice' && flavor === 'cpu-basic' && sdk !== 'static'
    if (isCounted) frozen.hub.setStage(id, running.includes(id) ? 'RUNNING' : 'PAUSED')
  }
  frozen.setAccount({ cpuLimit })
}

const reasonOf = async (id: string) => {
  const { stage, errorMessage } = await frozen.runtimeOf(id)
  return `${stage}: ${errorMessage}`
}
const reason = (current: number, limit: number) =>
  `PAUSED: Quota exceeded for flavor cpu-basic (requested=1): current=${current}, limit=${limit}`

describe('a limit of free CPUs', () => {
  it.each([
    [0, [], 403],
    [3, ['alice/own-domain', 'alice/diary', 'alice/no-card'], 403],
    [3, ['alice/own-domain', 'alice/diary'], 200],
    [8, ['alice/own-domain', 'alice/diary', 'alice/no-card'], 200],
    [null, ['alice/own-domain'], 200],
  ])('of %s, with %j running, answers a restart with %i', async (limit, running, status) => {
    limitTo(limit, running)
    const answer = await frozen.change('alice/is-paused/restart', {})
    expect(answer.status).toBe(status)
    if (status === 403) expect(answer.body.error).toContain(REFUSED)
  })

  it('counts builds too: of two restarts for one slot, the second one is refused', async () => {
    limitTo(1, [])
    expect((await frozen.change('alice/is-paused/restart', {})).status).toBe(200)
    expect((await frozen.change('alice/diary/restart', {})).status).toBe(403)
    await frozen.change('alice/is-paused/pause', {})
    expect((await frozen.change('alice/diary/restart', {})).status).toBe(200)
  })

  it('does not stop a Space from restarting in its own slot, nor paid or static ones', async () => {
    limitTo(1, ['alice/own-domain'])
    expect((await frozen.change('alice/own-domain/restart', {})).status).toBe(200)
    expect((await frozen.change('alice/chat/restart', {})).status).toBe(200)
    expect((await frozen.change('alice/homepage/variables', { key: 'A' })).status).toBe(200)
  })

  it('is for one account', async () => {
    limitTo(0, [])
    const bob = { token: 'hf_bobWrite' }
    expect((await frozen.change('Bob/api/restart', {}, bob)).status).toBe(200)
  })
})

describe('a Space that would start beyond the limit is paused', () => {
  beforeEach(() => limitTo(1, ['alice/own-domain']))

  it('after a change of its variables', async () => {
    frozen.hub.setStage('alice/diary', 'RUNTIME_ERROR')
    await frozen.change('alice/diary/variables', { key: 'NEW' })
    expect(await reasonOf('alice/diary')).toBe(reason(1, 1))
  })

  it('after a visit', async () => {
    frozen.hub.setStage('alice/is-sleeping', 'SLEEPING')
    const visit = await send(frozen.hub, '/apps/alice-is-sleeping/')
    expect(await visit.text()).toContain('paused')
    expect(frozen.hub.visits).toMatchObject([{ woke: false }])
    expect(await reasonOf('alice/is-sleeping')).toBe(reason(1, 1))
  })

  it('after a change to free hardware', async () => {
    expect((await frozen.change('alice/chat/hardware', { flavor: 'cpu-basic' })).status).toBe(200)
    expect(await reasonOf('alice/chat')).toBe(reason(1, 1))
  })
})
