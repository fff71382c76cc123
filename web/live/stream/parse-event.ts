import { type LiveEvent, liveEvents } from '../../../shared/wire/live.ts'
import type { NewsEventName } from '../../../shared/wire/news.ts'

/** News as it was received: what it must look like is only known to the code that shows it. */
export interface RawNews {
  type: NewsEventName
  data: unknown
}

/** An event as far as the first screen checks it. */
export type StreamEvent = Exclude<LiveEvent, { type: NewsEventName }> | RawNews

/** Null for a malformed event: it must not affect the others. */
export function parseEvent(name: string, text: string): StreamEvent | null {
  const data = parseJson(text)
  if (name === 'incident' || name === 'activity') return { type: name, data }
  if (!isLiveEventName(name)) return null
  const parsed = liveEvents[name].safeParse(data)
  if (!parsed.success) return null
  // The schema was chosen by the name, so name and data belong together.
  return { type: name, data: parsed.data } as StreamEvent
}

function isLiveEventName(name: string): name is keyof typeof liveEvents {
  return Object.hasOwn(liveEvents, name)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
