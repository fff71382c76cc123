import { createParser } from 'eventsource-parser'
import * as z from 'zod/mini'

const linesEvent = z.object({ lines: z.array(z.object({ text: z.string() })) })

/** What arrived of the numbered lines of a flood. */
export interface FloodCount {
  received: number
  lost: number
  doubled: number
}

/** Reads a log until the last line of a flood has come. */
export async function countFlood(url: string, headers: HeadersInit, lines: number): Promise<FloodCount> {
  const stop = new AbortController()
  const seen = new Map<number, number>()
  const parser = createParser({
    onEvent({ event, data }) {
      if (event !== 'lines') return
      for (const { text } of linesEvent.parse(JSON.parse(data)).lines) note(seen, text)
      if (seen.has(lines - 1)) stop.abort()
    },
  })
  const response = await fetch(url, { headers, signal: stop.signal })
  const decoder = new TextDecoder()
  try {
    for await (const chunk of response.body ?? []) parser.feed(decoder.decode(chunk, { stream: true }))
  } catch (error) {
    if (!stop.signal.aborted) throw error
  }
  const received = [...seen.values()].reduce((sum, times) => sum + times, 0)
  return { received, lost: lines - seen.size, doubled: received - seen.size }
}

function note(seen: Map<number, number>, text: string): void {
  const number = /^flood (\d{7})$/.exec(text)?.[1]
  if (number !== undefined) seen.set(Number(number), (seen.get(Number(number)) ?? 0) + 1)
}
