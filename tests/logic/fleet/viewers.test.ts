import { expect, it, onTestFinished, vi } from 'vitest'
import type { Sample } from '../../../shared/model/sample.ts'
import { createViewer } from '../../../worker/fleet/live/viewer.ts'
import { Viewers } from '../../../worker/fleet/live/viewers.ts'
import type { Upstreams } from '../../../worker/fleet/metrics/upstreams.ts'

const REPLICA = 'x'.repeat(4_000)

/** Counts subscribers, and has such large samples that a hundred of them exceed the limit. */
function countingUpstreams() {
  const subscribers = new Map<string, number>()
  const add = (id: string, change: number) => subscribers.set(id, (subscribers.get(id) ?? 0) + change)
  const upstreams: Pick<Upstreams, 'retain' | 'release' | 'stateOf' | 'historyOf'> = {
    retain: (id) => void add(id, 1),
    release: (id) => void add(id, -1),
    stateOf: () => ({ latest: [{ replica: REPLICA } as Sample], unavailable: null, error: null }),
    historyOf: () => [],
  }
  return { upstreams, subscribers }
}

it('releases all subscriptions of a viewer that is disconnected while it gets the known samples', () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { upstreams, subscribers } = countingUpstreams()
  const viewers = new Viewers(upstreams, () => undefined)
  const session = { id: 'session', expires: Date.now() + 60_000 }
  const { viewer } = createViewer({ session, onGone: (gone) => viewers.remove(gone), onSessionEnd: vi.fn() })
  viewers.add(viewer)

  viewers.setSubscriptions(
    viewer,
    Array.from({ length: 150 }, (_, index) => `alice/space-${index}`),
  )

  expect(viewers.size).toBe(0)
  expect(new Set(subscribers.values())).toEqual(new Set([0]))
  expect(viewers.hasReaders('alice/space-149')).toBe(false)
})

it.each([
  { spaces: 1, gpus: 0, least: 120 },
  { spaces: 4, gpus: 8, least: 2 },
  { spaces: 200, gpus: 8, least: 1 },
])('sends the past of $spaces Spaces in one write each, and not too much', ({ spaces, gpus, least }) => {
  const past = Array.from({ length: 120 }, (_, index) => {
    const at = new Date(index * 1_000).toISOString()
    return {
      at,
      replica: 'r',
      cpuPercent: 1,
      gpus: Array.from({ length: gpus }, (_, id) => ({ id: `gpu-${id}`.padEnd(60) })),
    }
  }) as unknown as Sample[]
  const upstreams: Pick<Upstreams, 'retain' | 'release' | 'stateOf' | 'historyOf'> = {
    retain: () => undefined,
    release: () => undefined,
    stateOf: () => ({ latest: past.slice(-1), unavailable: null, error: null }),
    historyOf: () => past,
  }
  const viewers = new Viewers(upstreams, () => undefined)
  const onGone = vi.fn()
  const session = { id: 'session', expires: Date.now() + 60_000 }
  const { viewer } = createViewer({ session, onGone, onSessionEnd: vi.fn() })
  const send = vi.spyOn(viewer, 'send')
  viewers.setSubscriptions(
    viewer,
    Array.from({ length: spaces }, (_, index) => `ada/${index}`),
  )

  expect(send).toHaveBeenCalledTimes(spaces)
  const text = new TextDecoder().decode(send.mock.calls[0]?.[0])
  const times = [...text.matchAll(/"at":"([^"]+)"/g)].map(([, at]) => at)
  expect(times.length).toBeGreaterThanOrEqual(least)
  expect(times).toEqual(past.slice(-times.length).map(({ at }) => at))
  expect(onGone).not.toHaveBeenCalled()
  viewer.close()
})
