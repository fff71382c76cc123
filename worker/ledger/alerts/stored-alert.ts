import type { AlertNews } from '../../../shared/alerts/alert-message.ts'
import type { ChannelConfig } from '../../../shared/channels/channels.ts'
import type { DeliveryFailure, MessageType, QuietHours } from '../../../shared/model/alert.ts'
import type { IncidentKind } from '../../../shared/model/incident.ts'

/* What the Ledger keeps of alerts, as its rules see it. All times are epoch milliseconds. */

export interface StoredAlert {
  id: number
  name: string
  enabled: boolean
  kinds: IncidentKind[]
  scope: string
  graceMinutes: number
  remindMinutes: number | null
  quietHours: QuietHours | null
  /** With its secrets: it must not leave the Ledger but to the channel itself. */
  channel: ChannelConfig
  /** When it was created or last switched on: incidents that were open then are not announced. */
  since: number
  /** How many attempts in a row have failed, tests included. */
  failures: number
  /** Whether the receiver said that it is gone for good; the alert was switched off then. */
  isGone: boolean
}

/**
 * What an alert has said, and is yet to say, about one thing that is wrong: `subject` is the Space and the kind of incident, so that an
 * incident that comes back soon goes on with the thread of the one before.
 */
export interface Thread {
  alertId: number
  subject: string
  /** The present incident, or the last one. */
  incidentId: number
  /** When the first incident of the thread opened. */
  since: number
  /** How many incidents it has had. */
  times: number
  /** When the incident closed; null while it is open. */
  closedAt: number | null
  /** When the opening was told, that is, stored as a delivery; null if it was not. A closing is only told after an opening, and only sent if that was not given up. */
  toldAt: number | null
  /** When it was last told or reminded of. */
  remindedAt: number | null
  /** When something is to be told next, if it still is so then; null: nothing. */
  dueAt: number | null
}

export interface StoredDelivery {
  id: number
  alertId: number
  /** The message's id for the receiver: `msg_` and letters and digits. */
  key: string
  at: number
  type: MessageType
  news: AlertNews[]
  state: 'waiting' | 'accepted' | 'given-up'
  attempts: number
  /** The next attempt; null unless it is waiting. */
  nextAt: number | null
  status: number | null
  failure: DeliveryFailure | null
}

/** What the rules decide upon. */
export interface AlertState {
  alerts: ReadonlyMap<number, StoredAlert>
  threads: readonly Thread[]
  /** The deliveries that wait, oldest first. */
  waiting: readonly StoredDelivery[]
  /** When the last delivery of each alert was stored, tests excluded. */
  lastAt: ReadonlyMap<number, number>
}
