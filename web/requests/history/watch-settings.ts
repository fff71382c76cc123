import { queryOptions } from '@tanstack/react-query'
import type { WatchSettings } from '../../../shared/wire/watch.ts'
import { type WatchAnswer, watchAnswer } from '../../../shared/wire/watch-answer.ts'
import { getJson, sendDocument } from '../transport/client.ts'

/** What the watch does. Read again whenever its page is opened: others may have changed it. */
export const watchSettingsQuery = queryOptions({
  queryKey: ['watch-settings'],
  queryFn: ({ signal }) => getJson('/api/proxy/watch', watchAnswer, signal),
  staleTime: 0,
})

/** Replaces the whole document. */
export function putWatchSettings(settings: WatchSettings): Promise<WatchAnswer> {
  return sendDocument('PUT', '/api/proxy/watch', JSON.stringify(settings), watchAnswer)
}
