import { describe, expect, it } from 'vitest'
import { createHub } from './hub.ts'
import { createSpaces } from './presets/generate.ts'
import { send } from './send.ts'
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

  it('has the same secret on many Spaces, of different ages, and values that are awkward to show', () => {
    const all = [...createHub({ seed: 'demo' }).spaces.values()]
    const tokens = all.flatMap(({ secrets }) => secrets.get('HF_TOKEN') ?? [])
    const values = all.flatMap(({ variables }) => [...variables.values()].map(({ value }) => value))

    expect(tokens.length).toBeGreaterThan(all.length / 2)
    expect(tokens.length).toBeLessThan(all.length)
    expect(new Set(tokens.map(({ updatedAt }) => updatedAt)).size).toBeGreaterThan(20)
    expect(all.some(({ variables }) => variables.has('MODEL_ID') && variables.has('LOG_LEVEL'))).toBe(true)
    expect(values).toContain('')
    expect(values.some((value) => value.includes('\n'))).toBe(true)
    expect(all.filter(({ sdk, secrets }) => sdk === 'static' && secrets.size > 0)).toEqual([])
  })

  it('bills paid hardware alone, and one account does not show its bill', async () => {
    const hub = createHub({ seed: 'demo' })
    const bill = async (token: string) => send(hub, '/api/settings/billing/usage', { token })
    const { usage } = await (await bill('hf_demoAda')).json()

    expect(usage.Spaces.length).toBeGreaterThan(5)
    for (const line of usage.Spaces) {
      expect(line.product).not.toMatch(/cpu-basic|zero/)
      expect(line.totalCostMicroUSD).toBeGreaterThan(0)
    }
    expect((await bill('hf_demoMinh')).status).toBe(403)
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

describe.each(['small', 'odd', 'demo'] as const)('the values of the preset %s', (seed) => {
  it('look like no real secret', () => {
    const entries = [...createHub({ seed }).spaces.values()].flatMap(({ variables, secrets }) => [
      ...variables.values(),
      ...secrets.values(),
    ])
    for (const { value } of entries) {
      expect(value).not.toMatch(/hf_|sk-|ghp_|AKIA|xox[a-z]-|PRIVATE KEY|[0-9]{6,}:[\w-]{20}|[\w+/=]{32,}/)
    }
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
