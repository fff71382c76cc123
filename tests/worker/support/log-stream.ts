import { expect, onTestFinished } from 'vitest'
import { type LogEvent, type LogEventName, type LogLine, logEvents } from '../../../shared/wire/logs.ts'
import type { LogEntry } from '../../hub/logs/log-entry.ts'
import { readEventStream } from '../../support/read-event-stream.ts'
import type { Request } from './test-app.ts'

/** The real one: some tests stop the clock. */
const { setTimeout, clearTimeout } = globalThis
const LONGEST_WAIT_MS = 90_000

/** A reader of a log. Every event is checked against its schema as it arrives. */
export interface LogStream {
  events: LogEvent[]
  /** The lines of all events so far. */
  lines: () => LogLine[]
  texts: () => string[]
  comments: string[]
  /** The id of the last event that had one. */
  lastId: () => string | undefined
  /** Resolves when this is so, and rejects if the log ends before or it takes too long. */
  until: (isSo: () => boolean) => Promise<void>
  /** Resolves with the last event when the stream has ended. */
  last: Promise<LogEvent | undefined>
  leave: () => Promise<void>
}

interface LogStreamInit {
  lastEventId?: string | undefined
  headers?: Record<string, string>
}

/** Opens a log and reads it in the background until it or the test ends. */
export async function openLog(
  request: Request,
  path: string,
  { lastEventId, headers = {} }: LogStreamInit = {},
): Promise<LogStream> {
  const sent = { ...headers, ...(lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }) }
  const response = await request(path, { headers: sent })
  expect(response.status, response.ok ? '' : await response.clone().text()).toBe(200)
  expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/)
  expect(response.headers.get('Cache-Control')).toBe('no-store, no-transform')

  const events: LogEvent[] = []
  const comments: string[] = []
  let lastId: string | undefined
  let arriving = Promise.withResolvers<void>()
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader()
  const reading = readEventStream(reader, {
    onEvent({ event, data, id }) {
      const name = Object.keys(logEvents).find((known): known is LogEventName => known === event)
      if (name === undefined) throw new Error(`The log has an unknown event: ${event}`)
      // The data is parsed with the schema of this name.
      events.push({ type: name, data: logEvents[name].parse(JSON.parse(data)) } as LogEvent)
      lastId = id ?? lastId
      arriving.resolve()
      arriving = Promise.withResolvers<void>()
    },
    onComment: (comment) => void comments.push(comment),
  })
  const last = reading.then(() => events.at(-1))
  last.catch(() => undefined)
  const leave = () => reader.cancel().catch(() => undefined)
  onTestFinished(leave)

  async function until(isSo: () => boolean): Promise<void> {
    for (;;) {
      const arrived = arriving.promise
      if (isSo()) return
      const what = await firstOf(arrived, last)
      if (what !== 'arrived' && !isSo())
        throw new Error(`${what}, after ${JSON.stringify(events).slice(-500)}`)
    }
  }
  const lines = () => events.flatMap((event) => (event.type === 'lines' ? event.data.lines : []))
  const texts = () => lines().map(({ text }) => text)
  return { events, lines, texts, comments, lastId: () => lastId, until, last, leave }
}

async function firstOf(arrived: Promise<void>, ended: Promise<unknown>): Promise<string> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve('It took too long'), LONGEST_WAIT_MS)
  const what = await Promise.race([arrived.then(() => 'arrived'), ended.then(() => 'It ended'), late.promise])
  clearTimeout(timer)
  return what
}

/** An entry of the Hub's log, this many milliseconds after 14:00. */
export function entry(data: string, afterMs = 0): LogEntry {
  return { data, timestamp: new Date(Date.UTC(2026, 5, 1, 14) + afterMs).toISOString() }
}
