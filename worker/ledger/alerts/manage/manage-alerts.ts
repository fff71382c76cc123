import { sampleNews } from '../../../../shared/alerts/sample-news.ts'
import type { Place } from '../../../../shared/channels/check-receiver.ts'
import type { Actor } from '../../../../shared/model/actor.ts'
import type { AlertInput } from '../../../../shared/wire/alerts.ts'
import { AppError } from '../../../errors.ts'
import type { LedgerStore, Stored } from '../../ledger-store.ts'
import { createDraft } from '../../rules/state/draft.ts'
import type { AlertStore } from '../alert-store.ts'
import { deleteAlert, takeAlertId } from '../rows/alert-rows.ts'
import { writeDelivery } from '../rows/delivery-rows.ts'
import { dropWaiting } from '../rows/drop-waiting.ts'
import { adaptThreads } from '../rules/adapt-threads.ts'
import type { StoredAlert, StoredDelivery } from '../stored-alert.ts'
import { checkAlert } from './check-alert.ts'

/** More would make every batch slow. */
const MAX_ALERTS = 50

/** Who changes an alert, and where the product runs. */
export interface ChangedFrom extends Place {
  by: Actor
}

/** Creates, changes and deletes alerts. What is returned was stored. */
export function createAlertManager(store: LedgerStore, alerts: AlertStore) {
  function save(what: string, name: string, by: Actor, write: (sql: SqlStorage) => void): Stored {
    const draft = createDraft(store.state())
    draft.addEntry({ at: Date.now(), kind: 'settings', what, by, detail: { alert: name } })
    return store.save(draft, () => alerts.write(write))
  }

  /** Fails with `not_found`. */
  function find(id: string): StoredAlert {
    const found = /^\d{1,15}$/.test(id) ? alerts.state().alerts.get(Number(id)) : undefined
    if (found === undefined) throw new AppError('not_found', `There is no alert ${id.slice(0, 20)}`)
    return found
  }

  return {
    find,

    /** Fails with `invalid_request`. */
    create(input: AlertInput, { by, ...place }: ChangedFrom): Stored {
      if (alerts.state().alerts.size >= MAX_ALERTS) {
        const issues = [{ path: '', message: `There are ${MAX_ALERTS} alerts already.` }]
        throw new AppError('invalid_request', 'There are too many alerts.', { issues })
      }
      const channel = checkAlert(input, null, place)
      return save('alert.created', input.name, by, (sql) => {
        alerts.writePlace(place)
        alerts.writeAlert({ ...toStored(input), id: takeAlertId(sql), channel, failures: 0, isGone: false })
      })
    },

    /** Secrets that are left out stay. What waits is tried at once. Fails with `not_found` or `invalid_request`. */
    change(id: string, input: AlertInput, { by, ...place }: ChangedFrom): Stored {
      const before = find(id)
      const channel = checkAlert(input, before.channel, place)
      const { since, ...fields } = toStored(input)
      const isRevived = input.enabled && !before.enabled
      const changed = {
        ...before,
        ...fields,
        channel,
        ...(isRevived && { since, failures: 0, isGone: false }),
      }
      const state = alerts.state()
      return save('alert.changed', input.name, by, (sql) => {
        alerts.writePlace(place)
        alerts.writeAlert(changed)
        if (!input.enabled) return dropWaiting(sql, before.id)
        tryAgain(sql, before.id, state.waiting)
        const change = { before, after: changed, at: Date.now() }
        alerts.writeThreads(adaptThreads(state.threads, change, store.state()))
      })
    },

    /** Fails with `not_found`. */
    remove(id: string, by: Actor): Stored {
      const { id: number, name } = find(id)
      return save('alert.deleted', name, by, (sql) => deleteAlert(sql, number))
    },

    /** Stores a message with made-up incidents, to be sent now. Fails with `not_found`. */
    prepareTest(id: string, { by: _, ...place }: ChangedFrom): StoredDelivery {
      const { id: alertId, channel } = find(id)
      const now = Date.now()
      alerts.writePlace(place)
      return alerts.putDelivery({
        ...{ id: null, alertId, at: now, type: 'test', news: sampleNews(channel.language, now) },
        // Sent by whoever asked for it; the alarm is there if that does not work.
        ...{ state: 'waiting', attempts: 0, nextAt: now + 60_000, status: null, failure: null },
      })
    },
  }
}

function toStored({ kinds, name, enabled, scope, graceMinutes, remindMinutes, quietHours }: AlertInput) {
  return {
    ...{ name, enabled, kinds: [...new Set(kinds)], scope: scope.trim() },
    ...{ graceMinutes, remindMinutes, quietHours, since: Date.now() },
  }
}

/** Perhaps it was the channel that was changed: what waits is tried at once, but for a test, which is under way. */
function tryAgain(sql: SqlStorage, id: number, waiting: readonly StoredDelivery[]): void {
  for (const delivery of waiting) {
    if (delivery.alertId === id && delivery.type !== 'test')
      writeDelivery(sql, { ...delivery, nextAt: Date.now() })
  }
}
