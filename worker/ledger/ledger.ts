import { DurableObject } from 'cloudflare:workers'
import type { Actor } from '../../shared/model/actor.ts'
import type { Incident } from '../../shared/model/incident.ts'
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
import { type RpcAnswer, toAnswer } from '../rpc.ts'
import type { Batch, BatchAnswer, LookState, News, Note } from './protocol.ts'

/** Serialised JSON of an answer; `bytes` is null if the caller's copy, named by its ETag, is still current. */
export interface HistoryBody {
  etag: string
  bytes: Uint8Array<ArrayBuffer> | null
}

/**
 * Holds what must last: changes, days, incidents, activity, settings. It never calls the Fleet or the Hub, and is never told a
 * token. The first parameter of every verb is the id of the request.
 */
export class Ledger extends DurableObject {
  /** Takes over what a look has found. Repeating a batch changes nothing. */
  record(requestId: string, batch: Batch): Promise<RpcAnswer<BatchAnswer>> {
    return toAnswer(requestId, () => notBuilt(batch))
  }

  /** Adds entries to the activity, and returns them as they were stored. */
  note(requestId: string, notes: Note[]): Promise<RpcAnswer<News>> {
    return toAnswer(requestId, () => notBuilt(notes))
  }

  /** Stores the last lines of a log with an incident that still lacks them; null if there is no such incident. */
  attachLog(requestId: string, incidentId: string, lines: LogLine[]): Promise<RpcAnswer<Incident | null>> {
    return toAnswer(requestId, () => notBuilt({ incidentId, lines }))
  }

  /** The days and uptime of all Spaces, as the body of `GET /api/proxy/history`. */
  history(
    requestId: string,
    ask: { days: number; look: LookState; etag: string | null },
  ): Promise<RpcAnswer<HistoryBody>> {
    return toAnswer(requestId, () => notBuilt(ask))
  }

  /** The history of one Space. Fails with `space_not_found`. */
  historyOf(
    requestId: string,
    ask: { spaceId: string; days: number; look: LookState },
  ): Promise<RpcAnswer<Omit<OneHistory, 'success'>>> {
    return toAnswer(requestId, () => notBuilt(ask))
  }

  incidents(requestId: string, query: IncidentsQuery): Promise<RpcAnswer<Omit<IncidentsPage, 'success'>>> {
    return toAnswer(requestId, () => notBuilt(query))
  }

  /** Marks an incident as seen by someone; a second time changes nothing. Fails with `not_found`. */
  acknowledge(
    requestId: string,
    incidentId: string,
    by: Actor,
  ): Promise<RpcAnswer<News & { incident: Incident }>> {
    return toAnswer(requestId, () => notBuilt({ incidentId, by }))
  }

  activity(requestId: string, query: ActivityQuery): Promise<RpcAnswer<Omit<ActivityPage, 'success'>>> {
    return toAnswer(requestId, () => notBuilt(query))
  }

  watch(requestId: string): Promise<RpcAnswer<WatchSettings>> {
    return toAnswer(requestId, () => notBuilt(null))
  }

  /** Replaces the settings of the watch. */
  setWatch(requestId: string, settings: WatchSettings, by: Actor): Promise<RpcAnswer<News>> {
    return toAnswer(requestId, () => notBuilt({ settings, by }))
  }

  /** Everything that is kept, as one JSON document. */
  backup(requestId: string): Promise<RpcAnswer<ReadableStream<Uint8Array>>> {
    return toAnswer(requestId, () => notBuilt(null))
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
    return toAnswer(requestId, () => notBuilt({ document, by }))
  }
}

function notBuilt(_input: unknown): never {
  throw new Error('Not built yet')
}
