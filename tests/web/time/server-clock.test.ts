import { describe, expect, it, vi } from 'vitest'
import { createServerClock } from '../../../web/time/server-clock.ts'

const HERE = Date.parse('2026-11-26T12:00:00Z')
const at = (offsetMs: number) => new Date(HERE + offsetMs).toUTCString()
const clock = () => createServerClock(() => HERE)

describe('the server’s clock', () => {
  it.each([-600_000, 600_000])('is followed if ours is off by %s ms', (offset) => {
    const server = clock()
    const listener = vi.fn()
    server.subscribe(listener)
    server.observe(at(offset), HERE - 50, HERE + 50)
    expect(Math.abs(server.now() - (HERE + offset))).toBeLessThan(1_000)
    expect(listener).toHaveBeenCalledOnce()
  })

  it('is ours if they agree within rounding', () => {
    const server = clock()
    server.observe(at(-900), HERE, HERE + 100)
    expect(server.now()).toBe(HERE)
  })

  it('adapts when ours is corrected', () => {
    const server = clock()
    server.observe(at(600_000), HERE, HERE)
    server.observe(at(0), HERE, HERE)
    expect(server.now()).toBe(HERE)
  })

  it('ignores an answer that took long, or has no date', () => {
    const server = clock()
    server.observe(at(600_000), HERE - 10_000, HERE)
    server.observe(null, HERE, HERE)
    server.observe('yesterday', HERE, HERE)
    expect(server.now()).toBe(HERE)
  })
})
