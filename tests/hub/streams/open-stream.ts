import { type Fault, pickFault } from '../faults/fault.ts'
import { encodeEvent, type StreamEvent } from './encode-event.ts'
import { openMailbox } from './mailbox.ts'
import type { LiveStream, StreamKind, StreamRegistry } from './registry.ts'

/** A reader this far behind gets no more samples until it has caught up. */
const MAX_WAITING_CHUNKS = 100_000

export interface StreamOptions {
  path: string
  spaceId: string
  kind: StreamKind
  faults: Fault[]
  signal: AbortSignal
  since: number
  /** Milliseconds between rounds; 0 for no automatic rounds. */
  everyMs: number
  /** The events of the next round; null when there are no more. */
  next: () => StreamEvent[] | null
  /** For streams that replay something, even without automatic rounds, and whether they are over after a round. */
  isOver?: () => boolean
}

/** A response that sends events until its reader leaves, the source ends, or a fault cuts it. */
export function openStream(registry: StreamRegistry, options: StreamOptions): Response {
  const { faults, signal } = options
  const fateOf = planFate(faults)
  const slow = pickFault(faults, 'slow')
  const timers: ReturnType<typeof setInterval>[] = []
  const waiting: Uint8Array[] = []
  let sent = 0
  let stop = () => {}

  function start(controller: ReadableStreamDefaultController<Uint8Array>) {
    const abort = () => finish(() => controller.error(signal.reason ?? new TypeError('terminated')))
    const end = () => finish(() => controller.close())
    const mailbox = openMailbox()
    const live: LiveStream = {
      ...options,
      unread: () => Math.max(0, 1 - (controller.desiredSize ?? 1)),
      send: (event) => mailbox.post(() => registry.has(live) && send(event)),
      end: () => mailbox.post(() => registry.has(live) && end()),
    }
    stop = () => {
      for (const timer of timers) clearInterval(timer)
      mailbox.close()
      signal.removeEventListener('abort', abort)
      registry.remove(live)
    }

    function finish(how: () => void) {
      stop()
      how()
    }

    function send(event: StreamEvent) {
      const fate = fateOf(sent++)
      if (fate === 'silence') return
      for (const chunk of encodeEvent(event, faults)) {
        if (slow) waiting.push(chunk)
        else controller.enqueue(chunk)
      }
      if (fate === 'end') end()
      if (fate === 'break') finish(() => controller.error(new TypeError('terminated')))
    }

    function sendRound() {
      if ((controller.desiredSize ?? 0) < -MAX_WAITING_CHUNKS) return
      const events = options.next()
      if (!events) return end()
      sendAll(events)
      if (registry.has(live) && options.isOver?.()) end()
    }

    function sendAll(events: StreamEvent[]) {
      for (const event of events) if (registry.has(live)) send(event)
    }

    function trickle() {
      const bytes = takeBytes(waiting, slow?.bytes ?? 8)
      if (bytes.length > 0) controller.enqueue(bytes)
    }

    registry.add(live)
    signal.addEventListener('abort', abort)
    if (slow) timers.push(setInterval(trickle, slow.everyMs ?? 20))
    if (options.everyMs > 0) timers.push(setInterval(sendRound, options.everyMs))
    if (options.everyMs > 0 || options.isOver) sendRound()
  }

  return new Response(new ReadableStream<Uint8Array>({ start, cancel: () => stop() }), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' },
  })
}

type Fate = 'sent' | 'silence' | 'end' | 'break'

/** What happens to an event and its stream, by the number of events sent before. */
function planFate(faults: Fault[]): (sentBefore: number) => Fate {
  const stall = pickFault(faults, 'stall')
  const drop = pickFault(faults, 'drop')
  const lastBeforeStall = stall ? (stall.afterEvents ?? 0) : Number.POSITIVE_INFINITY
  const lastBeforeDrop = drop ? Math.max(1, drop.afterEvents ?? 3) : Number.POSITIVE_INFINITY
  return (sentBefore) => {
    if (sentBefore >= lastBeforeStall) return 'silence'
    if (sentBefore + 1 < lastBeforeDrop) return 'sent'
    return drop?.abort ? 'break' : 'end'
  }
}

/** The first `count` bytes of the queue, which keeps the rest. */
function takeBytes(queue: Uint8Array[], count: number): Uint8Array {
  const chunk = queue.shift()
  if (!chunk) return new Uint8Array()
  if (chunk.length > count) queue.unshift(chunk.slice(count))
  return chunk.slice(0, count)
}
