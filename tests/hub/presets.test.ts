import { describe, expect, it } from 'vitest'
import { createHub } from './hub.ts'
import { createSpaces } from './presets/generate.ts'
import { STAGES } from './state/stages.ts'
import { stepAt } from './state/timeline.ts'

describe('the small preset', () => {
  const { spaces, accounts } = createHub()
  const all = [...spaces.values()]

  it('has a Space in each of the 13 stages', () => {
    expect(new Set(all.map(({ timeline }) => stepAt(timeline, Date.now()).stage))).toEqual(new Set(STAGES))
  })

  it('has private, static, disabled, replicated and very long ones', () => {
    expect(all.some((space) => space.private)).toBe(true)
    expect(all.some((space) => space.disabled)).toBe(true)
    expect(all.some((space) => space.sdk === 'static')).toBe(true)
    expect(all.some((space) => space.replicas.requested === 'auto')).toBe(true)
    expect(all.some((space) => space.id.split('/')[1]?.length === 96)).toBe(true)
  })

  it('gives every Space a unique id', () => {
    expect(new Set(all.map(({ _id }) => _id)).size).toBe(all.length)
  })

  it('has tokens that the Hub’s clients accept', () => {
    const tokens = accounts.flatMap((account) => account.tokens)
    expect(tokens.length).toBeGreaterThan(0)
    for (const { value } of tokens) expect(value).toMatch(/^hf_/)
  })
})

describe('the demo preset', () => {
  it('has three accounts and about 60 Spaces, some of which change by themselves', () => {
    let clock = 0
    const { spaces, accounts } = createHub({ seed: 'demo', now: () => clock })
    const stages = () => [...spaces.values()].map(({ timeline }) => stepAt(timeline, clock).stage)

    const before = stages()
    clock += 75_000
    const moved = stages().filter((stage, index) => stage !== before[index])

    expect(accounts).toHaveLength(3)
    expect(spaces.size).toBeGreaterThanOrEqual(55)
    expect(spaces.size).toBeLessThanOrEqual(65)
    expect(moved.length).toBeGreaterThan(3)
    expect(moved.length).toBeLessThan(spaces.size / 2)
  })

  it('has the Space of the API examples, running and stable', () => {
    const space = createHub({ seed: 'demo' }).spaces.get('ada/weather-bot')

    expect(space?.timeline).toMatchObject({ steps: [{ stage: 'RUNNING' }], loop: false })
    expect(space?.sdk).not.toBe('static')
  })

  it('stops changing a Space after it has been paused', () => {
    let clock = 0
    const hub = createHub({ seed: 'demo', now: () => clock })
    const moving = [...hub.spaces.values()].find(({ timeline }) => timeline.loop)
    if (!moving) throw new Error('nothing moves')

    hub.setStage(moving.id, 'PAUSED')
    clock += 1_000_000

    expect(stepAt(moving.timeline, clock).stage).toBe('PAUSED')
  })
})

describe('two Hubs', () => {
  it('of the same preset share nothing', () => {
    const [one, other] = [createHub(), createHub()]
    one.spaces.get('alice/chat')?.domains.push({ domain: 'x', stage: 'READY' })
    one.setStage('alice/chat', 'PAUSED')

    expect(other.spaces.get('alice/chat')?.domains).toHaveLength(1)
    expect(one.spaces.get('alice/chat')?.timeline).not.toEqual(other.spaces.get('alice/chat')?.timeline)
  })
})

describe('createSpaces', () => {
  it('makes the requested number, the same each time', () => {
    expect(createSpaces('zed', 500)).toHaveLength(500)
    expect(createSpaces('zed', 3)).toEqual(createSpaces('zed', 3))
    expect(createSpaces('zed', 1, { stage: 'PAUSED' })).toMatchObject([
      { id: 'zed/space-0001', stage: 'PAUSED' },
    ])
  })
})
