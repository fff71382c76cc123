import { type NewsEvent, newsEvents } from '../../shared/wire/news.ts'
import type { RawNews } from './stream/parse-event.ts'

/** Null for malformed news. */
export function parseNews({ type, data }: RawNews): NewsEvent | null {
  const parsed = newsEvents[type].safeParse(data)
  // The schema was chosen by the type, so type and data belong together.
  return parsed.success ? ({ type, data: parsed.data } as NewsEvent) : null
}
