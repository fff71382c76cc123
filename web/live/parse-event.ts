import { type LiveEvent, type LiveEventName, liveEvents } from '../../shared/live.ts'

/** Null for what is not as the contract says: one bad event must not cost the others. */
export function parseEvent(type: LiveEventName, text: string): LiveEvent | null {
  const parsed = liveEvents[type].safeParse(parseJson(text))
  if (!parsed.success) return null
  // The schema was picked by `type`, so name and data belong together.
  return { type, data: parsed.data } as LiveEvent
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
