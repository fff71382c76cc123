import type { AlertNews } from '../../../../shared/alerts/alert-message.ts'
import { bytesOf } from '../../../../shared/channels/fit-message.ts'
import type { MessageType } from '../../../../shared/model/alert.ts'
import type { StoredAlert, StoredDelivery } from '../stored-alert.ts'

/** A row holds 2 MB. In a message that is longer than this, errors are cut to what messages show of them. */
const MAX_BYTES = 1_500_000
const SHOWN_OF_ERROR = 300

/** A delivery to be stored. `id` is null for a new one; otherwise one that waits gets more news. */
export type NewDelivery = Omit<StoredDelivery, 'id' | 'key'> & { id: number | null }

/** A message with more news than before; without one before, a new one. */
export function withNews(
  { id: alertId }: StoredAlert,
  waiting: StoredDelivery | undefined,
  added: readonly AlertNews[],
  now: number,
): NewDelivery {
  const inOrder = added.toSorted((a, b) => Number(a.incident.id) - Number(b.incident.id))
  const all = [...(waiting?.news ?? []), ...inOrder]
  const news = all.length > 1 ? withShortErrors(all.map(withoutLog)) : all
  const begun = {
    alertId,
    at: now,
    attempts: 0,
    nextAt: now,
    state: 'waiting',
    status: null,
    failure: null,
  } as const
  return { ...begun, id: null, ...waiting, news, type: typeOf(news) }
}

/** In a digest, nobody reads logs. */
function withoutLog({ incident, ...news }: AlertNews): AlertNews {
  return { ...news, incident: { ...incident, logTail: null } }
}

function withShortErrors(all: AlertNews[]): AlertNews[] {
  if (bytesOf(JSON.stringify(all)) <= MAX_BYTES) return all
  return all.map(({ incident, ...news }) => {
    const errorMessage = incident.errorMessage?.slice(0, SHOWN_OF_ERROR) ?? null
    return { ...news, incident: { ...incident, errorMessage } }
  })
}

/** The type of a message with this news. */
export function typeOf(news: readonly AlertNews[]): MessageType {
  const [first] = news
  return first === undefined || news.length > 1 ? 'digest' : `incident.${first.event}`
}
