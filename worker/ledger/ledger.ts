import { DurableObject } from 'cloudflare:workers'
import type { Actor } from '../../shared/model/actor.ts'
import type { Delivery } from '../../shared/model/alert.ts'
import type { Incident } from '../../shared/model/incident.ts'
import type { Alert, AlertInput } from '../../shared/wire/alerts.ts'
import type { Restored } from '../../shared/wire/backup.ts'
import type {
  ActivityPage,
  ActivityQuery,
  IncidentsPage,
  IncidentsQuery,
  OneHistory,
} from '../../shared/wire/history.ts'
import type { LogLine } from '../../shared/wire/logs.ts'
import type { WatchSettings } from '../../shared/wire/watch.ts'
import { withRequestId } from '../request-id.ts'
import { type RpcAnswer, toAnswer } from '../rpc.ts'
import { assembleAlerting } from './alerts/assemble-alerting.ts'
import type { ChangedFrom } from './alerts/manage/manage-alerts.ts'
import { toAlerts, toDelivery } from './alerts/manage/to-alert.ts'
import { readDeliveries } from './alerts/rows/delivery-rows.ts'
import { acknowledgeIncident, attachLog } from './amend-incident.ts'
import { billedTimes } from './answers/billed-times.ts'
import { createHistory, type HistoryBody } from './answers/history-body.ts'
import { pageOfActivity, pageOfIncidents } from './answers/pages.ts'
import { toIncident, toNews } from './answers/to-wire.ts'
import { encodeDocument } from './backup/encode-document.ts'
import { restore } from './backup/restore.ts'
import { toDocument } from './backup/to-document.ts'
import { toStream } from './backup/to-stream.ts'
import { createLedgerStore, type Stored } from './ledger-store.ts'
import type { Batch, BatchAnswer, BilledTime, ChangedAlerts, LookState, News, Note } from './protocol.ts'
import { readWatch, writeWatch } from './rows/looks-row.ts'
import { dueAt } from './rules/due-at.ts'
import { followRenames } from './rules/follow-renames.ts'
import { wantedLogs } from './rules/incidents/wanted-logs.ts'
import { recordBatch } from './rules/record-batch.ts'
import { wantedLists } from './rules/wanted-lists.ts'
import { migrate } from './schema/migrate.ts'
import { changeWatch, createRefusalFilter, dropAnswered, takeNotes, withoutRepeated } from './take-notes.ts'

/** Nobody says how the looks have gone since the last batch. */
const NO_LOOK: LookState = { everySeconds: 60, lastLookAt: null, watchedUntil: {} }

/**
 * Holds what must last: changes, days, incidents, activity, settings, alerts, and tells people through their channels. It never calls
 * the Fleet or the Hub, and is never told a token. The first parameter of every verb is the id of the request.
 */
export class Ledger extends DurableObject {
  readonly #store
  readonly #history
  readonly #alerting
  readonly #withholdRefusals = createRefusalFilter()

  constructor(context: DurableObjectState, env: Cloudflare.Env) {
    super(context, env)
    migrate(context.storage)
    this.#store = createLedgerStore(context.storage)
    this.#history = createHistory(this.#store)
    this.#alerting = assembleAlerting(context.storage, this.#store)
    void this.#alerting.dispatcher.rearm()
  }

  /** Sends what is to be told. */
  override alarm(): Promise<void> {
    return withRequestId(crypto.randomUUID(), () => this.#alerting.dispatcher.run())
  }

  /** Takes over what a look has found. Repeating a batch changes nothing. */
  record(requestId: string, batch: Batch): Promise<RpcAnswer<BatchAnswer>> {
    return toAnswer(requestId, async () => {
      const notes = this.#withholdRefusals(withoutRepeated(this.#store, batch.notes))
      const before = readWatch(this.#store.sql)
      const draft = recordBatch(this.#store.state(), { ...batch, notes }, before.probes)
      const watch = followRenames(before, draft.writes().entries)
      const follow = this.#alerting.following(draft, batch.at)
      const news = this.#store.save(draft, (sql) => {
        if (watch !== before) writeWatch(sql, watch)
        dropAnswered(sql, notes)
        follow()
      })
      await this.#alerting.dispatcher.rearm()
      const state = this.#store.state()
      return {
        ...this.#toNews(this.#alerting.withMissedNews(news)),
        watch,
        wantedLogs: wantedLogs(state, batch.at),
        wantedLists: wantedLists(state, batch),
        dueAt: dueAt(state, batch.at),
      }
    })
  }

  /** Adds entries to the activity, and returns them as they were stored. */
  note(requestId: string, notes: Note[]): Promise<RpcAnswer<News>> {
    return toAnswer(requestId, () => this.#toNews(takeNotes(this.#store, this.#withholdRefusals(notes))))
  }

  /** Stores the last lines of a log with an incident that still lacks them; null if there is no such incident. */
  attachLog(requestId: string, incidentId: string, lines: LogLine[]): Promise<RpcAnswer<Incident | null>> {
    return toAnswer(requestId, () => {
      const incident = attachLog(this.#store, incidentId, lines)
      return incident === null ? null : toIncident(this.#store.state(), incident)
    })
  }

  /** The days and uptime of all Spaces, as the body of `GET /api/proxy/history`. */
  history(
    requestId: string,
    ask: { days: number; look: LookState; etag: string | null },
  ): Promise<RpcAnswer<HistoryBody>> {
    return toAnswer(requestId, () => this.#history.ofAll({ ...ask, now: Date.now() }, ask.etag))
  }

  /** The history of one Space. Fails with `space_not_found`. */
  historyOf(
    requestId: string,
    ask: { spaceId: string; days: number; look: LookState },
  ): Promise<RpcAnswer<Omit<OneHistory, 'success'>>> {
    return toAnswer(requestId, () => this.#history.ofOne(ask.spaceId, { ...ask, now: Date.now() }))
  }

  /** How long each known Space was billed since `from`, an epoch time in milliseconds, by its id in lower case. */
  billedTimes(requestId: string, from: number): Promise<RpcAnswer<Record<string, BilledTime>>> {
    return toAnswer(requestId, () => billedTimes(this.#store, from, Date.now()))
  }

  incidents(requestId: string, query: IncidentsQuery): Promise<RpcAnswer<Omit<IncidentsPage, 'success'>>> {
    return toAnswer(requestId, () => pageOfIncidents(this.#store, query))
  }

  /** Marks an incident as seen by someone; a second time changes nothing. Fails with `not_found`. */
  acknowledge(
    requestId: string,
    incidentId: string,
    by: Actor,
  ): Promise<RpcAnswer<News & { incident: Incident }>> {
    return toAnswer(requestId, () => {
      const seen = { id: incidentId, by, at: Date.now() }
      const { incident, ...news } = acknowledgeIncident(this.#store, seen, this.#alerting.following)
      return { incident: toIncident(this.#store.state(), incident), ...this.#toNews(news) }
    })
  }

  activity(requestId: string, query: ActivityQuery): Promise<RpcAnswer<Omit<ActivityPage, 'success'>>> {
    return toAnswer(requestId, () => pageOfActivity(this.#store, query))
  }

  watch(requestId: string): Promise<RpcAnswer<WatchSettings>> {
    return toAnswer(requestId, () => readWatch(this.#store.sql))
  }

  /** Replaces the settings of the watch. */
  setWatch(requestId: string, settings: WatchSettings, by: Actor): Promise<RpcAnswer<News>> {
    return toAnswer(requestId, () => this.#toNews(changeWatch(this.#store, settings, by, Date.now())))
  }

  /** All alerts, without secrets. */
  alerts(requestId: string): Promise<RpcAnswer<Alert[]>> {
    return toAnswer(requestId, () => toAlerts(this.#alerting.alerts))
  }

  /** Creates an alert, and returns all of them. Fails with `invalid_request`. */
  createAlert(requestId: string, input: AlertInput, from: ChangedFrom): Promise<RpcAnswer<ChangedAlerts>> {
    return this.#changeAlerts(requestId, () => this.#alerting.manager.create(input, from))
  }

  /** Replaces an alert; secrets that are left out stay. Fails with `not_found` or `invalid_request`. */
  changeAlert(
    requestId: string,
    id: string,
    input: AlertInput,
    from: ChangedFrom,
  ): Promise<RpcAnswer<ChangedAlerts>> {
    return this.#changeAlerts(requestId, () => this.#alerting.manager.change(id, input, from))
  }

  /** Deletes an alert, and what it has yet to tell. Fails with `not_found`. */
  deleteAlert(requestId: string, id: string, by: Actor): Promise<RpcAnswer<ChangedAlerts>> {
    return this.#changeAlerts(requestId, () => this.#alerting.manager.remove(id, by))
  }

  /** Sends a message with made-up incidents now, once. Fails with `not_found`; a message that is not accepted is no failure. */
  testAlert(
    requestId: string,
    id: string,
    from: ChangedFrom,
  ): Promise<RpcAnswer<{ delivery: Delivery; news: News }>> {
    return toAnswer(requestId, async () => {
      const prepared = this.#alerting.manager.prepareTest(id, from)
      const sent = (await this.#alerting.attempt(prepared)) ?? prepared
      return { delivery: toDelivery(sent), news: this.#toNews(this.#alerting.takeNews()) }
    })
  }

  /** The last messages of an alert, newest first. Fails with `not_found`. */
  deliveries(requestId: string, id: string): Promise<RpcAnswer<Delivery[]>> {
    return toAnswer(requestId, () => {
      const { id: number } = this.#alerting.manager.find(id)
      return readDeliveries(this.#store.sql, number).map(toDelivery)
    })
  }

  /** Everything that is kept, as one JSON document. What `look` does not tell of the time since the last batch is unknown in it. */
  backup(requestId: string, look: LookState = NO_LOOK): Promise<RpcAnswer<ReadableStream<Uint8Array>>> {
    return toAnswer(requestId, () =>
      toStream(encodeDocument(toDocument(this.#store, this.#alerting.alerts, look, Date.now()))),
    )
  }

  /**
   * Replaces everything that is kept, after checking the whole document. Fails with `invalid_request`, which names what is wrong,
   * or `payload_too_large`; then nothing has changed.
   */
  restore(
    requestId: string,
    document: ReadableStream<Uint8Array>,
    by: Actor,
  ): Promise<RpcAnswer<{ restored: Omit<Restored, 'success'>; news: News; watch: WatchSettings }>> {
    return toAnswer(requestId, async () => {
      const { restored, ...news } = await restore(
        { store: this.#store, alerts: this.#alerting.alerts },
        document,
        by,
      )
      return { restored, news: this.#toNews(news), watch: readWatch(this.#store.sql) }
    })
  }

  #changeAlerts(requestId: string, change: () => Stored): Promise<RpcAnswer<ChangedAlerts>> {
    return toAnswer(requestId, async () => {
      const news = this.#toNews(change())
      await this.#alerting.dispatcher.rearm()
      return { alerts: toAlerts(this.#alerting.alerts), news }
    })
  }

  #toNews(stored: Stored): News {
    return toNews(this.#store.state(), stored)
  }
}
