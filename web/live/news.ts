import type { NewsEvent } from '../../shared/wire/news.ts'
import { createListeners, type Listeners } from '../state/listeners.ts'
import type { RawNews } from './stream/parse-event.ts'

export type { NewsEvent }

/** Passes what the stream says about incidents and activity to the parts of the page that show them. */
export type News = Pick<Listeners<[NewsEvent]>, 'subscribe'>

/** Null for malformed news. */
export type ParseNews = (event: RawNews) => NewsEvent | null

/** News are checked by code that is loaded with the first of them; until then they wait, in order. Malformed ones are dropped. */
export function createNews(load: () => Promise<ParseNews>): News & { receive: (event: RawNews) => void } {
  const { notify, subscribe } = createListeners<[NewsEvent]>()
  return {
    subscribe,
    receive(event) {
      load().then(
        (parse) => {
          const news = parse(event)
          if (news) notify(news)
        },
        // Without the code, the pages still read what is new when they are opened.
        () => undefined,
      )
    },
  }
}
