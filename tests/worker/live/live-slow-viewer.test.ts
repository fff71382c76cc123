import { describe, expect, it } from 'vitest'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

describe('a viewer that does not read', () => {
  it('is disconnected, and delays neither others nor the Fleet', async () => {
    stopTime()
    const { hub, signIn } = createTestApp({ metricsIntervalMs: 0 })
    const request = await signIn()
    const response = await request('/api/proxy/live-metrics-stream?instances=alice/chat')
    const reader = await openLiveStream(request, ['alice/chat'])
    await passTime(20)
    const gpus = Object.fromEntries([...Array(200).keys()].map((id) => [`gpu-${id}`, { utilization: 1 }]))

    for (let sent = 0; sent < 200; sent++) {
      hub.emitMetric('alice/chat', { cpu_usage_pct: sent, memory_used_bytes: 1, gpus })
      // Longer than samples wait for each other.
      await passTime(120)
      await eventually(() => expect(reader.received.metric).toHaveLength(sent + 1))
    }

    const got = (await response.text()).match(/event: metric/g) ?? []
    expect(got.length).toBeLessThan(50)
    await reader.leave()
    await passTime(20_000)
    expect(hub.openStreams()).toEqual([])
  })
})
