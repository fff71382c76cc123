import { expect, it, vi } from 'vitest'
import { createLazyTransport, type Transport } from '../../../web/live/stream/transport.ts'

function aTransport() {
  const close = vi.fn()
  const open = vi.fn<Transport['open']>(() => ({ close }))
  const transport: Transport = {
    open,
    update: () => Promise.resolve('sent'),
    releaseStream: () => undefined,
    isFollowing: () => true,
  }
  return { transport, open, close }
}

const handlers = () => ({ onEvent: vi.fn(), onEnd: vi.fn() })

it('opens the stream when its code is there, and closes it', async () => {
  const { transport, open, close } = aTransport()
  const lazy = createLazyTransport(() => Promise.resolve(transport))
  expect(lazy.isFollowing()).toBe(false)
  const stream = lazy.open(handlers(), ['ada/a'])
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce())
  expect(open.mock.calls[0]?.[1]).toEqual(['ada/a'])
  expect(lazy.isFollowing()).toBe(true)
  stream.close()
  expect(close).toHaveBeenCalledOnce()
})

it('opens nothing if it was closed before its code was there', async () => {
  const { transport, open } = aTransport()
  const loading = Promise.withResolvers<Transport>()
  const lazy = createLazyTransport(() => loading.promise)
  lazy.open(handlers(), []).close()
  const second = handlers()
  lazy.open(second, ['ada/b'])
  loading.resolve(transport)
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce())
  expect(open.mock.calls[0]?.[0]).toBe(second)
})

it('ends like a broken stream if its code cannot be loaded, and can be opened again', async () => {
  const { transport, open } = aTransport()
  const load = vi
    .fn<() => Promise<Transport>>()
    .mockRejectedValueOnce(new Error('no network'))
    .mockResolvedValueOnce(transport)
  const lazy = createLazyTransport(load)
  const lost = handlers()
  lazy.open(lost, [])
  await vi.waitFor(() => expect(lost.onEnd).toHaveBeenCalledOnce())
  lazy.open(handlers(), [])
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce())
})
