import { createParser } from 'eventsource-parser'
import { type LogEvent, type LogEventName, logEvents } from '../../../shared/wire/logs.ts'
import { ApiError, readFailure } from '../../requests/transport/client.ts'
import { createDeadline } from '../../requests/transport/deadline.ts'

/** The server sends a heartbeat every few seconds: a stream that is silent for longer is broken. */
const SILENT_MS = 20_000

/** Passes on each event with its id, which is where the reader is after it. */
export type OnLogEvent = (event: LogEvent, id: string | null) => void

export interface LogStreamRequest {
  path: string
  /** The id of the last event that was read, to go on from there. */
  after: string | null
  signal: AbortSignal
  onEvent: OnLogEvent
}

/** Reads a log until the server closes it. Throws an `ApiError` if it is rejected, breaks or falls silent. */
export async function readLogStream({ path, after, signal, onEvent }: LogStreamRequest): Promise<void> {
  const silence = createDeadline(SILENT_MS, signal)
  try {
    const headers = { accept: 'text/event-stream', ...(after !== null && { 'last-event-id': after }) }
    const response = await fetch(path, { headers, redirect: 'manual', signal: silence.signal })
    if (!response.ok || !response.body || !isEventStream(response)) throw await readFailure(response)
    const parser = createParser({
      onEvent({ event = 'message', data, id }) {
        const parsed = parseLogEvent(event, data)
        if (parsed) onEvent(parsed, id ?? null)
      },
    })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      silence.restart()
      parser.feed(part.value)
    }
  } catch (cause) {
    if (cause instanceof ApiError || signal.aborted) throw cause
    throw new ApiError({ code: 'unreachable', message: 'The stream of the log broke' }, { cause })
  } finally {
    silence.clear()
  }
}

function isEventStream({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/event-stream') ?? false
}

/** Null for a malformed event: it must not affect the others. */
export function parseLogEvent(name: string, text: string): LogEvent | null {
  if (!Object.hasOwn(logEvents, name)) return null
  try {
    const { success, data } = logEvents[name as LogEventName].safeParse(JSON.parse(text))
    // The schema was chosen by the name, so name and data belong together.
    return success ? ({ type: name, data } as LogEvent) : null
  } catch {
    return null
  }
}
