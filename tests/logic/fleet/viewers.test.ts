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
  { spaces: 1, each: 480 },
  { spaces: 4, each: 120 },
  { spaces: 200, each: 2 },
])('sends the past of $spaces Spaces in one write each, $each samples at most', ({ spaces, each }) => {
  const asked: number[] = []
  const upstreams: Pick<Upstreams, 'retain' | 'release' | 'stateOf' | 'historyOf'> = {
    retain: () => undefined,
    release: () => undefined,
    stateOf: () => ({ latest: [{ at: 'now' } as Sample], unavailable: null, error: null }),
    historyOf(_, limit) {
      asked.push(limit)
      return ['first', 'now'].map((at) => ({ at }) as Sample)
    },
  }
  const viewers = new Viewers(upstreams, () => undefined)
  const send = vi.fn()
  const viewer = {
    clientId: 'c',
    session: { id: 's', expires: 0 },
    subscriptions: new Set<string>(),
    send,
    isBehind: () => false,
    close: vi.fn(),
  }
  viewers.setSubscriptions(
    viewer,
    Array.from({ length: spaces }, (_, index) => `ada/${index}`),
  )
  expect(new Set(asked)).toEqual(new Set([each]))
  expect(send).toHaveBeenCalledTimes(spaces)
  const text = new TextDecoder().decode(send.mock.calls[0]?.[0])
  expect(text.indexOf('first')).toBeLessThan(text.indexOf('now'))
})
