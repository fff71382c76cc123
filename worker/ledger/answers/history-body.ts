import { hasEtag } from '../../../shared/has-etag.ts'
import { type Day, dayOf } from '../../../shared/model/day.ts'
import { MAX_HISTORY_ENTRIES, type OneHistory, type WatchState } from '../../../shared/wire/history.ts'
import { AppError } from '../../errors.ts'
import type { LedgerStore } from '../ledger-store.ts'
import type { LookState } from '../protocol.ts'
import { readEntries } from '../rows/entry-rows.ts'
import { readIncidents } from '../rows/incident-rows.ts'
import { findNumber } from './pages.ts'
import { createSpaceDays, lastDates } from './space-days.ts'
import { toChange, toIncident } from './to-wire.ts'

const MINUTE_MS = 60_000

/** Serialised JSON of an answer; `bytes` is null if the caller's copy, named by its ETag, is still current. */
export interface HistoryBody {
  etag: string
  bytes: Uint8Array<ArrayBuffer> | null
}

export interface HistoryAsk {
  days: number
  look: LookState
  now: number
}

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

export function createHistory(store: LedgerStore) {
  const daysOf = createSpaceDays(store)
  let kept: { etag: string; bytes: Uint8Array<ArrayBuffer> } | null = null

  function build({ days, look, now }: HistoryAsk): Uint8Array<ArrayBuffer> {
    const { looks, spaces } = store.state()
    const [from] = lastDates(dayOf(now), days)
    const watch = {
      everySeconds: look.everySeconds,
      lastLookAt: iso(look.lastLookAt),
      since: iso(looks.since),
    } satisfies WatchState
    let text = `{"success":true,"from":"${from}","watch":${JSON.stringify(watch)},"spaces":{`
    let separator = ''
    for (const space of spaces.values()) {
      if (space.goneAt !== null) continue
      const { text: daysText, uptime } = daysOf(space, { days, look, now })
      const since = JSON.stringify(iso(space.since))
      text += `${separator}${JSON.stringify(space.id)}:{"since":${since},"uptime":${JSON.stringify(uptime)},"days":${daysText}}`
      separator = ','
    }
    // An encoder never makes shared memory; its type does not say so.
    return new TextEncoder().encode(`${text}}}`) as Uint8Array<ArrayBuffer>
  }

  return {
    /** The days and uptime of all Spaces. Built at most once a minute, unless something changes. */
    ofAll(ask: HistoryAsk, etag: string | null): HistoryBody {
      const current = `W/"${store.version()}.${ask.days}.${Math.floor(ask.now / MINUTE_MS)}"`
      if (hasEtag(etag, current)) return { etag: current, bytes: null }
      if (kept?.etag !== current) kept = { etag: current, bytes: build(ask) }
      return kept
    },
    /** The history of one Space, also if it is gone. Fails with `space_not_found`. */
    ofOne(spaceId: string, ask: HistoryAsk): Omit<OneHistory, 'success'> {
      const state = store.state()
      const space = state.spaces.get(findNumber(store, spaceId) ?? -1)
      if (space === undefined) throw new AppError('space_not_found', `There is no history of ${spaceId}`)
      const { text, uptime } = daysOf(space, ask)
      const filter = { n: space.n, limit: MAX_HISTORY_ENTRIES }
      return {
        from: lastDates(dayOf(ask.now), ask.days)[0] ?? dayOf(ask.now),
        days: JSON.parse(text) as Day[],
        uptime,
        changes: readEntries(store.sql, { ...filter, kind: 'change' }).flatMap(
          (entry) => toChange(state, entry) ?? [],
        ),
        incidents: readIncidents(store.sql, filter).map((incident) => toIncident(state, incident)),
      }
    },
  }
}
