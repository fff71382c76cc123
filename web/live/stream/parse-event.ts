import { type LiveEvent, type LiveEventName, liveEvents } from '../../../shared/wire/live.ts'

/** Null for a malformed event: it must not affect the others. */
export function parseEvent(name: string, text: string): LiveEvent | null {
  if (!isLiveEventName(name)) return null
  const parsed = liveEvents[name].safeParse(parseJson(text))
  if (!parsed.success) return null
  // The schema was chosen by the name, so name and data belong together.
  return { type: name, data: parsed.data } as LiveEvent
}

function isLiveEventName(name: string): name is LiveEventName {
  return Object.hasOwn(liveEvents, name)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
