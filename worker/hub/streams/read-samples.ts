import { createParser } from 'eventsource-parser'
import type { Sample } from '../../../shared/model/sample.ts'
import { chunksOf } from '../transport/read-text.ts'
import { toSample } from '../vocabulary/to-sample.ts'

const MAX_EVENT_CHARACTERS = 64 * 1024
const METRIC_EVENTS = new Set([undefined, 'message', 'metric'])

/**
 * Reads metrics events until the stream ends, and returns the number of samples. Chunks may be split anywhere. A line or event
 * of more than 64 Ki characters is dropped without being buffered; the events after it are read as usual.
 */
export async function readSamples(
  body: ReadableStream<Uint8Array>,
  onSample: (sample: Sample) => void,
): Promise<number> {
  const decoder = new TextDecoder()
  let overflowed = false
  let count = 0
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARACTERS,
    onEvent({ event, data }) {
      if (!METRIC_EVENTS.has(event) || data.length > MAX_EVENT_CHARACTERS) return
      const sample = toSample(data)
      if (!sample) return
      count++
      onSample(sample)
    },
    onError(error) {
      overflowed ||= error.type === 'max-buffer-size-exceeded'
    },
  })

  for await (const chunk of chunksOf(body)) {
    parser.feed(decoder.decode(chunk, { stream: true }))
    if (overflowed) parser.reset()
    overflowed = false
  }
  return count
}
