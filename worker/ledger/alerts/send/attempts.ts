import type { AlertContent } from '../../../../shared/alerts/alert-message.ts'
import type { LedgerStore, Stored } from '../../ledger-store.ts'
import type { StoredEntry } from '../../rows/stored.ts'
import { createDraft } from '../../rules/state/draft.ts'
import type { AlertStore } from '../alert-store.ts'
import { deleteDelivery, readDeliveries } from '../rows/delivery-rows.ts'
import { dropWaiting } from '../rows/drop-waiting.ts'
import { type Attempted, afterAttempt } from '../rules/after-attempt.ts'
import { withHeardNews } from '../rules/heard-news.ts'
import type { StoredAlert, StoredDelivery } from '../stored-alert.ts'
import { type Outcome, sendMessage } from './send-message.ts'

/** Longer than an attempt takes: if the object is gone in between, it is made again. */
const LOST_MS = 30_000

interface AttemptParts {
  store: LedgerStore
  alerts: AlertStore
  fetch: typeof globalThis.fetch
  onNews: (news: Stored) => void
}

/** Makes attempts to deliver messages, each of which is counted before it begins. */
export function createAttempts({ store, alerts, fetch, onNews }: AttemptParts) {
  const find = (id: number) => alerts.state().waiting.find((one) => one.id === id)

  /** A delivery as it is to be sent. One of which nothing is left is deleted. */
  function findHeard(id: number): StoredDelivery | undefined {
    const waiting = find(id)
    // What was sent once stays as it is over all attempts, and a test is about nothing that was.
    if (waiting === undefined || waiting.attempts > 0 || waiting.type === 'test') return waiting
    const heard = withHeardNews(waiting, readDeliveries(alerts.sql, waiting.alertId))
    if (heard === null) alerts.write((sql) => deleteDelivery(sql, id))
    return heard ?? undefined
  }

  /** Keeps what has come of an attempt, unless the alert or the delivery is gone meanwhile. */
  function keep(begun: StoredDelivery, { verdict, status }: Outcome): StoredDelivery {
    const [delivery, alert] = [find(begun.id), alerts.state().alerts.get(begun.alertId)]
    // The id of one that was deleted may have been given to another.
    if (delivery?.key !== begun.key || alert === undefined) return begun
    const after = afterAttempt({ delivery, alert }, verdict, status, Date.now())
    const draft = createDraft(store.state())
    for (const entry of entriesOf(after, alert)) draft.addEntry(entry)
    const news = store.save(draft, () => {
      alerts.putDelivery(after.delivery)
      if (after.alert !== alert) alerts.writeAlert(after.alert)
      if (after.alert.isGone && !alert.isGone) alerts.write((sql) => dropWaiting(sql, alert.id))
    })
    onNews(news)
    return after.delivery
  }

  return {
    /** One attempt. Returns the delivery as it is after it, null if there was nothing to send. Rejects only if it cannot be stored. */
    async attempt({ id }: Pick<StoredDelivery, 'id'>): Promise<StoredDelivery | null> {
      const [waiting, now] = [findHeard(id), Date.now()]
      const alert = waiting === undefined ? undefined : alerts.state().alerts.get(waiting.alertId)
      if (waiting === undefined || alert === undefined) return null
      const begun = alerts.putDelivery({ ...waiting, attempts: waiting.attempts + 1, nextAt: now + LOST_MS })
      const place = alerts.place()
      const content = contentOf(begun, alert, place.origin)
      return keep(begun, await sendMessage(alert.channel, content, { fetch, place, now }))
    },
  }
}

function contentOf(
  { key, at, type, news }: StoredDelivery,
  { channel, quietHours }: StoredAlert,
  origin: string | null,
): AlertContent {
  const { language } = channel
  return {
    id: key,
    type,
    at: new Date(at).toISOString(),
    language,
    zone: quietHours?.zone ?? 'UTC',
    origin,
    news,
  }
}

type Entry = Pick<StoredEntry, 'at' | 'kind' | 'what' | 'result' | 'detail'>

/** How a message has ended, and the alert with it; nothing while it waits. */
function entriesOf({ delivery, alert }: Attempted, before: StoredAlert): Entry[] {
  const { state, type, news, status, failure } = delivery
  if (state === 'waiting') return []
  const at = Date.now()
  const incidents = type === 'test' ? 0 : news.length
  const detail = { alert: alert.name, type, incidents, status, failure }
  const isSent = state === 'accepted'
  const ended: Entry = {
    ...{ at, kind: 'alert', what: isSent ? 'alert.sent' : 'alert.failed' },
    ...{ result: isSent ? 'ok' : null, detail },
  }
  if (!alert.isGone || before.isGone) return [ended]
  return [ended, { at, kind: 'alert', what: 'alert.disabled', result: null, detail: { alert: alert.name } }]
}
