import { createParser } from 'eventsource-parser'
import * as z from 'zod/mini'
import { chunksOf } from '../transport/read-text.ts'
import { KEEP_ALIVE, type LogNews } from './log-news.ts'
import { inParts } from './news-parts.ts'

/** A longer event is dropped without being buffered; a line that is marked as cut takes its place. */
const MAX_EVENT_CHARACTERS = 4 * 1024 * 1024
const ISO_TIME = /^\d{4}-\d\d-\d\d[T ]/
const LAST_TIME = Date.parse('9999-12-31T23:59:59.999Z')

const payload = z.object({ data: z.string(), timestamp: z.catch(z.nullable(z.string()), null) })

/**
 * Reads a log until the Hub ends it: what each chunk brings, in parts. Chunks may be split anywhere. The last event counts even if the empty
 * line after it is missing, as in the Hub's own client. Throws `HubError`.
 */
export async function* readLogTexts(body: ReadableStream<Uint8Array>): AsyncGenerator<LogNews[], void> {
  const decoder = new TextDecoder()
  const parser = createNewsParser()
  for await (const chunk of chunksOf(body))
    yield* inParts(parser.read(decoder.decode(chunk, { stream: true })))
  yield* inParts(parser.read('\n\n'))
}

function createNewsParser() {
  let news: LogNews[] = []
  /** Whether the rest of a line that was too long may still come. */
  let isDropping = false
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARACTERS,
    onEvent({ event = 'message', data }) {
      const one = event === 'message' ? toNews(data) : null
      if (one) news.push(one)
    },
    onError({ type }) {
      if (type !== 'max-buffer-size-exceeded') return
      news.push({ at: null, text: '', isPart: true })
      isDropping = true
    },
  })

  function skipRest(characters: string): string {
    const end = characters.search(/[\r\n]/)
    if (end === -1) return ''
    isDropping = false
    parser.reset()
    return characters.slice(end)
  }

  return {
    /** The news that these characters complete. */
    read(characters: string): LogNews[] {
      news = []
      const wanted = isDropping ? skipRest(characters) : characters
      if (wanted !== '') parser.feed(wanted)
      return news
    },
  }
}

function toNews(data: string): LogNews | null {
  if (data.trim() === '') return KEEP_ALIVE
  const { data: text, timestamp } = payload.safeParse(parseJson(data)).data ?? {}
  return text === undefined ? null : { text, at: toIso(timestamp ?? null), isPart: false }
}

/** Undefined if it is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The Hub writes times with seconds, milliseconds or more. `Date.parse` also reads a plain number, as a year. */
function toIso(timestamp: string | null): string | null {
  const time = ISO_TIME.test(timestamp ?? '') ? Date.parse(timestamp ?? '') : Number.NaN
  return time >= 0 && time <= LAST_TIME ? new Date(time).toISOString() : null
}
