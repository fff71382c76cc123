import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createViewer } from '../../worker/fleet/live/viewer.ts'

function open({ lifetimeMs = 60_000 } = {}) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const onGone = vi.fn()
  const onExpired = vi.fn()
  return { ...createViewer({ sessionId: 'session', lifetimeMs, onGone, onExpired }), onGone, onExpired }
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

  it('does not take the bytes away from others who get them', () => {
    const bytes = Uint8Array.of(1, 2)
    open().viewer.send(bytes)

    expect(bytes).toEqual(Uint8Array.of(1, 2))
  })

  it('is cut off when it is more than 256 KiB behind, and is gone once', async () => {
    const { viewer, stream, onGone } = open()
    for (let sent = 0; sent < 256; sent++) viewer.send(KIBIBYTE)
    expect(onGone).not.toHaveBeenCalled()

    viewer.send(KIBIBYTE)

    expect(onGone).toHaveBeenCalledExactlyOnceWith(viewer)
    expect(vi.getTimerCount()).toBe(0)
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow()
    viewer.send(KIBIBYTE)
    viewer.close()
    expect(onGone).toHaveBeenCalledTimes(1)
  })

  it('is not cut off as long as it reads', async () => {
    const { viewer, stream, onGone } = open()
    const reader = stream.getReader()
    for (let sent = 0; sent < 1024; sent++) {
      viewer.send(KIBIBYTE)
      await reader.read()
    }

    expect(onGone).not.toHaveBeenCalled()
  })

  it('is gone when it stops to read, and nothing is sent to it after that', async () => {
    const { viewer, stream, onGone } = open()

    await stream.cancel()
    viewer.send(KIBIBYTE)

    expect(onGone).toHaveBeenCalledExactlyOnceWith(viewer)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is told when its time is over', () => {
    const { viewer, onExpired } = open({ lifetimeMs: 600_000 })

    vi.advanceTimersByTime(599_999)
    expect(onExpired).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onExpired).toHaveBeenCalledExactlyOnceWith(viewer)
  })
})
