import type { Place } from '../../../shared/channels/check-receiver.ts'
import { readSetting, writeSetting } from '../rows/setting-rows.ts'
import { deleteThread, readAlerts, readThreads, writeAlert, writeThread } from './rows/alert-rows.ts'
import {
  deleteOldDeliveries,
  nextDeliveryId,
  readDeliveries,
  readWaiting,
  writeDelivery,
} from './rows/delivery-rows.ts'
import type { ThreadWrites } from './rules/follow-incidents.ts'
import type { NewDelivery } from './rules/with-news.ts'
import type { AlertState, StoredDelivery } from './stored-alert.ts'

const PLACE = 'place'

/** What is kept of alerts, and a copy of it in memory, which may be lost at any time. */
export function createAlertStore(sql: SqlStorage) {
  let state: AlertState | null = null

  function read(): AlertState {
    const alerts = new Map(readAlerts(sql).map((alert) => [alert.id, alert]))
    const lastAt = new Map<number, number>()
    for (const id of alerts.keys()) {
      const last = readDeliveries(sql, id).find(({ type }) => type !== 'test')
      if (last !== undefined) lastAt.set(id, last.at)
    }
    return { alerts, threads: readThreads(sql), waiting: readWaiting(sql), lastAt }
  }

  return {
    sql,
    state: (): AlertState => (state ??= read()),

    /** Runs writes, for a transaction; what is in memory is read anew. */
    write(write: (sql: SqlStorage) => void): void {
      state = null
      write(sql)
    },

    writeThreads({ put, remove }: ThreadWrites): void {
      if (put.length + remove.length === 0) return
      this.write(() => {
        for (const thread of put) writeThread(sql, thread)
        for (const thread of remove) deleteThread(sql, thread)
      })
    },

    /** Stores a message before it is sent, and gives it the id that it keeps over all attempts. */
    putDelivery(delivery: NewDelivery & { key?: string }): StoredDelivery {
      const key = delivery.key ?? `msg_${crypto.randomUUID().replaceAll('-', '')}`
      const stored = { ...delivery, key, id: delivery.id ?? nextDeliveryId(sql) }
      this.write(() => {
        writeDelivery(sql, stored)
        deleteOldDeliveries(sql, stored.alertId)
      })
      return stored
    },

    /** Where the product runs, as the last change of an alert has shown it. */
    place: (): Place => readSetting<Place>(sql, PLACE) ?? { isLocal: false, origin: null },
    writePlace(place: Place): void {
      const { isLocal, origin } = this.place()
      if (isLocal !== place.isLocal || origin !== place.origin) writeSetting(sql, PLACE, place)
    },
    writeAlert(alert: Parameters<typeof writeAlert>[1]): void {
      this.write(() => writeAlert(sql, alert))
    },
  }
}

export type AlertStore = ReturnType<typeof createAlertStore>
