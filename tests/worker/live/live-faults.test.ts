import { describe, expect, it } from 'vitest'
import type { Fault } from '../../hub/faults/fault.ts'
import { createSpaces } from '../../hub/presets/generate.ts'
import { createSmallSeed } from '../../hub/presets/small.ts'
import { eventually, passTime, stopTime } from '../support/fleet-clock.ts'
import { openLiveStream } from '../support/live-stream.ts'
import { createTestApp } from '../support/test-app.ts'

/** Watches one Space for 5 s while its stream has this fault. */
async function watchWith(fault: Fault) {
  stopTime()
  const { hub, signIn } = createTestApp()
  hub.faults.set(fault)
  const viewer = await openLiveStream(await signIn(), ['alice/chat'])
  await passTime(5_000)
  return { hub, viewer }
}

describe('samples from a faulty stream', () => {
  it.each<Fault>([
    { kind: 'borders', at: 'bytes' },
    { kind: 'borders', at: 'utf8' },
    { kind: 'borders', at: 'field' },
    { kind: 'borders', at: 'crlf' },
    { kind: 'crlf' },
    { kind: 'comments' },
    { kind: 'split-data' },
    { kind: 'unknown-events' },
    { kind: 'missing-fields' },
    { kind: 'wrong-types', fields: ['rx_bps', 'gpus', 'cpu_millicores'] },
  ])('all arrive with $kind $at', async (fault) => {
    const { hub, viewer } = await watchWith(fault)

    await eventually(() => expect(viewer.received.metric.length).toBeGreaterThanOrEqual(5))
    expect(hub.openStreams()).toHaveLength(1)
    expect(viewer.received.unavailable).toEqual([])
    if (fault.kind === 'borders' && fault.at === 'utf8') {
      expect(viewer.received.metric[0]?.sample.replica).toBe('é副本🚀')
    }
  })

  it.each<Fault>([{ kind: 'long-line' }, { kind: 'wrong-types' }])(
    'are dropped if $kind damages them, and the connection is kept',
    async (fault) => {
      const { hub, viewer } = await watchWith(fault)

      expect(viewer.received.metric).toEqual([])
      expect(hub.calls.filter(({ path }) => path.endsWith('/metrics'))).toHaveLength(1)
      expect(hub.openStreams()).toHaveLength(1)
    },
  )

  it.each<Fault>([
    { kind: 'drop', afterEvents: 2 },
    { kind: 'drop', afterEvents: 2, abort: true },
  ])('continue if the stream ends after every second one', async (fault) => {
    const { viewer } = await watchWith(fault)

    await passTime(10_000)

    await eventually(() => expect(viewer.received.metric.length).toBeGreaterThanOrEqual(10))
    expect(viewer.received.unavailable).toEqual([])
  })

  it.each<[Fault, string]>([
    [{ kind: 'html', route: '*/metrics' }, 'hub_unavailable'],
    [{ kind: 'status', status: 403, route: '*/metrics' }, 'hub_forbidden'],
    [{ kind: 'status', status: 404, space: 'alice/chat' }, 'hub_unavailable'],
    [{ kind: 'status', status: 429, route: '*/metrics' }, 'hub_rate_limited'],
    [{ kind: 'status', status: 500, route: '*/metrics' }, 'hub_unavailable'],
    [{ kind: 'bad-token', route: '*/metrics' }, 'hub_unauthorized'],
    [{ kind: 'redirect', to: 'http://elsewhere.test/x', route: '*/metrics' }, 'hub_unavailable'],
  ])('are reported missing once, because of %j: %s', async (fault, code) => {
    const { viewer } = await watchWith(fault)

    await passTime(60_000)

    await eventually(() => expect(viewer.received.unavailable).toEqual([{ spaceId: 'alice/chat', code }]))
  })
})

describe('200 Spaces at once', () => {
  it('each get their samples, over one connection each', async () => {
    stopTime()
    const spaces = createSpaces('alice', 200, { stage: 'RUNNING' })
    const { hub, signIn } = createTestApp({ seed: { ...createSmallSeed(), spaces } })
    const ids = spaces.map(({ id }) => id)
    const viewer = await openLiveStream(await signIn(), ids)

    await passTime(2_000)

    await eventually(() =>
      expect(new Set(viewer.received.metric.map(({ spaceId }) => spaceId)).size).toBe(200),
    )
    expect(hub.openStreams()).toHaveLength(200)
  })
})
