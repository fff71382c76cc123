import { describe, expect, it } from 'vitest'
import { createHub } from './hub.ts'
import { send } from './send.ts'

describe('the rate limit', () => {
  it('is reported with every answer, by plan', async () => {
    const hub = createHub()
    const first = await send(hub, '/api/spaces', { token: 'hf_aliceWrite' })
    const second = await send(hub, '/nowhere', { token: 'hf_aliceWrite' })
    const anonymous = await send(hub, '/api/spaces')

    expect(first.headers.get('ratelimit')).toBe('"api";r=2499;t=300')
    expect(first.headers.get('ratelimit-policy')).toBe('"fixed window";"api";q=2500;w=300')
    expect(second.headers.get('ratelimit')).toBe('"api";r=2498;t=300')
    expect(anonymous.headers.get('ratelimit-policy')).toContain('q=500')
  })

  it('refuses calls over the quota, per token, until the window ends', async () => {
    let clock = Date.parse('2026-11-01T12:00:00Z')
    const hub = createHub({ rateLimit: 2, now: () => clock })
    const token = 'hf_bobWrite'
    await send(hub, '/api/spaces', { token })
    clock += 100_000
    await send(hub, '/api/spaces', { token })

    const over = await send(hub, '/api/spaces', { token })

    expect(over.status).toBe(429)
    expect(over.headers.get('retry-after')).toBe('200')
    expect(over.headers.get('ratelimit')).toBe('"api";r=0;t=200')
    expect((await send(hub, '/api/spaces', { token: 'hf_carolWrite' })).status).toBe(200)

    clock += 200_000
    expect((await send(hub, '/api/spaces', { token })).status).toBe(200)
  })

  it('counts whoami more strictly', async () => {
    const hub = createHub()
    const statuses = []
    for (let turn = 0; turn < 51; turn++) {
      statuses.push((await send(hub, '/api/whoami-v2', { token: 'hf_bobWrite' })).status)
    }

    expect(statuses.filter((status) => status === 200)).toHaveLength(50)
    expect(statuses.at(-1)).toBe(429)
  })
})
