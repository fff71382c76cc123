import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createViewer } from '../../../worker/fleet/live/viewer.ts'

function open({ sessionMs = 24 * 60 * 60_000 } = {}) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const onGone = vi.fn()
  const onSessionEnd = vi.fn()
  const session = { id: 'session', expires: Date.now() + sessionMs }
  return { ...createViewer({ session, onGone, onSessionEnd }), session, onGone, onSessionEnd }
}

const KIBIBYTE = new Uint8Array(1024)

describe('a viewer', () => {
  it('gets what is sent, in order', async () => {
    const { viewer, stream } = open()
    viewer.send(Uint8Array.of(1, 2))
    viewer.send(Uint8Array.of(3))
    viewer.close()

    expect([...new Uint8Array(await new Response(stream).arrayBuffer())]).toEqual([1, 2, 3])
  })

  it('does not detach the bytes from others that get them', () => {
    const bytes = Uint8Array.of(1, 2)
    open().viewer.send(bytes)

    expect(bytes).toEqual(Uint8Array.of(1, 2))
  })

  it('is disconnected once when it is more than 256 KiB behind', async () => {
    const { viewer, stream, onGone } = open()
    for (let sent = 0; sent < 256; sent++) viewer.send(KIBIBYTE)
    expect(onGone).not.toHaveBeenCalled()

    viewer.send(KIBIBYTE)

    expect(onGone).toHaveBeenCalledExactlyOnceWith(viewer)
    expect(vi.getTimerCount()).toBe(0)
    // What is queued can still be read; then the stream ends like any other.
    expect((await new Response(stream).arrayBuffer()).byteLength).toBe(257 * 1024)
    viewer.send(KIBIBYTE)
    viewer.close()
    expect(onGone).toHaveBeenCalledTimes(1)
  })

  it('is not disconnected while it reads', async () => {
    const { viewer, stream, onGone } = open()
    const reader = stream.getReader()
    for (let sent = 0; sent < 1024; sent++) {
      viewer.send(KIBIBYTE)
      await reader.read()
    }

    expect(onGone).not.toHaveBeenCalled()
  })

  it('is gone when it cancels its stream, and nothing is sent to it after that', async () => {
    const { viewer, stream, onGone } = open()

    await stream.cancel()
    viewer.send(KIBIBYTE)

    expect(onGone).toHaveBeenCalledExactlyOnceWith(viewer)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends after ten minutes', () => {
    const { viewer, onGone, onSessionEnd } = open()

    vi.advanceTimersByTime(10 * 60_000 - 1)
    expect(onGone).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onGone).toHaveBeenCalledExactlyOnceWith(viewer)
    expect(onSessionEnd).not.toHaveBeenCalled()
  })

  it('gets `signed-out` when its session is over', () => {
    const { viewer, onSessionEnd } = open({ sessionMs: 60_000 })

    vi.advanceTimersByTime(59_999)
    expect(onSessionEnd).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onSessionEnd).toHaveBeenCalledExactlyOnceWith(viewer)
  })

  it('continues when its session has been renewed', () => {
    const { session, onGone, onSessionEnd } = open({ sessionMs: 60_000 })
    session.expires += 24 * 60 * 60_000

    vi.advanceTimersByTime(10 * 60_000 - 1)

    expect(onSessionEnd).not.toHaveBeenCalled()
    expect(onGone).not.toHaveBeenCalled()
  })
})
