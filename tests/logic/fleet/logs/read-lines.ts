import type { LogLine } from '../../../../shared/wire/logs.ts'
import { createLogReader } from '../../../../worker/fleet/logs/text/log-reader.ts'
import { KEEP_ALIVE } from '../../../../worker/hub/logs/log-news.ts'
import { readLogTexts } from '../../../../worker/hub/logs/read-log-texts.ts'
import { createMask } from '../../../../worker/mask.ts'

export const TOKEN = 'hf_aliceWrite'
export const PASSWORD = 'correct-horse-battery'
const mask = createMask([TOKEN, PASSWORD])

/** An event of the Hub: a text, and its time if it matters. */
export type HubText = string | { data: string; timestamp: string }

/** The bytes of these events as the Hub sends them; an empty text is a keep-alive. */
export function encodeEvents(texts: readonly HubText[]): Uint8Array {
  const events = texts.map((text) => {
    if (text === '') return 'data:\n\n'
    const event = typeof text === 'string' ? { data: text, timestamp: '2026-06-01T14:49:54Z' } : text
    return `data: ${JSON.stringify(event)}\n\n`
  })
  return new TextEncoder().encode(events.join(''))
}

/** The lines of a log that arrives in these chunks. */
export async function readChunks(chunks: readonly Uint8Array[]): Promise<LogLine[]> {
  const reader = createLogReader(mask)
  const lines: LogLine[] = []
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
  for await (const news of readLogTexts(body)) {
    for (const one of news) lines.push(...(one === KEEP_ALIVE ? reader.rest() : reader.read(one)))
  }
  return [...lines, ...reader.end()]
}

export function readLines(...texts: HubText[]): Promise<LogLine[]> {
  return readChunks([encodeEvents(texts)])
}

/** The texts of the lines alone. */
export async function readTexts(...texts: HubText[]): Promise<string[]> {
  return (await readLines(...texts)).map(({ text }) => text)
}
