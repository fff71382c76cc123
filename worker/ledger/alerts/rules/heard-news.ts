import type { AlertNews } from '../../../../shared/alerts/alert-message.ts'
import type { StoredDelivery } from '../stored-alert.ts'
import { typeOf } from './with-news.ts'

/**
 * A message before it is first sent, without the end of what nobody was told of: its opening was given up, and no reminder was accepted.
 * Null if nothing is left. `earlier`: the deliveries of the same alert.
 */
export function withHeardNews(
  message: StoredDelivery,
  earlier: readonly StoredDelivery[],
): StoredDelivery | null {
  const lost = subjectsIn(earlier.filter(({ state }) => state === 'given-up'))
  const heard = subjectsIn([message, ...earlier.filter(({ state }) => state === 'accepted')])
  const isUnheard = (one: AlertNews) => lost.has(subjectOf(one)) && !heard.has(subjectOf(one))
  const news = message.news.filter((one) => one.event !== 'closed' || !isUnheard(one))
  if (news.length === message.news.length) return message
  return news.length === 0 ? null : { ...message, news, type: typeOf(news) }
}

/** What messages say is wrong. */
function subjectsIn(deliveries: readonly StoredDelivery[]): Set<string> {
  const news = deliveries.flatMap((delivery) => delivery.news)
  return new Set(news.filter(({ event }) => event !== 'closed').map(subjectOf))
}

/** Of all incidents of a thread, it is the same. */
function subjectOf({ incident: { kind, spaceId, account }, since }: AlertNews): string {
  return `${kind} ${spaceId ?? account} ${since}`
}
