import type { ParserCallbacks } from 'eventsource-parser'
import { expect, onTestFinished } from 'vitest'
import type * as z from 'zod/mini'
import { type LiveEventName, liveEvents } from '../../../shared/wire/live.ts'
import { newsEvents } from '../../../shared/wire/news.ts'
import { readEventStream } from '../../support/read-event-stream.ts'
import type { Request } from './test-app.ts'

/** The real one: most tests stop the clock. */
const { setTimeout, clearTimeout } = globalThis
const LONGEST_WAIT_MS = 90_000

const schemas = { ...liveEvents, ...newsEvents }

type DataOf<Name extends LiveEventName> = z.infer<(typeof schemas)[Name]>
type Received = { [Name in LiveEventName]: DataOf<Name>[] }

/** A viewer of the live stream. Every event is checked against its schema as it arrives. */
export interface LiveStream {
  clientId: string
  connected: DataOf<'connected'>
  /** The data of all events so far, by name. */
  received: Received
  /** The names of all events so far, in order. */
  order: LiveEventName[]
  comments: string[]
  retries: number[]
  /** The data of the next matching event of this name that has not been returned yet. */
  next: <Name extends LiveEventName>(
    name: Name,
    fits?: (data: DataOf<Name>) => boolean,
  ) => Promise<DataOf<Name>>
  /** Resolves when the stream ends, with the error that broke it, or null. */
  ended: Promise<unknown>
  leave: () => Promise<void>
}

/** Opens the live stream and reads it in the background until the stream or the test ends. */
export async function openLiveStream(request: Request, ids: string[] = []): Promise<LiveStream> {
  const query = new URLSearchParams({ instances: ids.join(',') })
  const response = await request(`/api/proxy/live-metrics-stream?${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/)

  const { received, order, comments, retries, callbacks, arrival } = createReceiver()
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  const ended = readEventStream(reader, callbacks).then(
    () => null,
    (error: unknown) => error,
  )
  const taken = new Set<unknown>()
  const next: LiveStream['next'] = async (name, fits = () => true) => {
    for (;;) {
      const arrived = arrival()
      const found = received[name].find((data) => !taken.has(data) && fits(data))
      if (found) {
        taken.add(found)
        return found
      }
      const what = await firstOf({ arrived, ended })
      if (what !== 'arrived') throw new Error(`No ${name} that fits (${what}); it had ${order.join(', ')}`)
    }
  }
  const leave = () => reader.cancel().catch(() => undefined)
  onTestFinished(leave)

  const connected = await next('connected')
  const { clientId } = connected
  return { clientId, connected, received, order, comments, retries, next, ended, leave }
}

/** Which comes first: one of these, or the deadline. */
async function firstOf({ arrived, ended }: { arrived: Promise<unknown>; ended: Promise<unknown> }) {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve('late'), LONGEST_WAIT_MS)
  const what = await Promise.race([arrived.then(() => 'arrived'), ended.then(() => 'ended'), late.promise])
  clearTimeout(timer)
  return what
}

function createReceiver() {
  const received: Received = {
    connected: [],
    metric: [],
    unavailable: [],
    space: [],
    removed: [],
    accounts: [],
    incident: [],
    activity: [],
    'signed-out': [],
  }
  const order: LiveEventName[] = []
  const comments: string[] = []
  const retries: number[] = []
  let arriving = Promise.withResolvers<void>()
  const callbacks: ParserCallbacks = {
    onEvent({ event, data }) {
      const name = toEventName(event)
      const parsed = schemas[name].parse(JSON.parse(data))
      // The data was parsed with the schema of this name.
      ;(received[name] as unknown[]).push(parsed)
      order.push(name)
      arriving.resolve()
      arriving = Promise.withResolvers<void>()
    },
    onComment: (comment) => void comments.push(comment),
    onRetry: (ms) => void retries.push(ms),
  }
  return { received, order, comments, retries, callbacks, arrival: () => arriving.promise }
}

function toEventName(name: string | undefined): LiveEventName {
  const known = Object.keys(schemas).find((candidate) => candidate === name)
  if (known === undefined) throw new Error(`The stream has an event that shared/wire does not name: ${name}`)
  return known as LiveEventName
}
