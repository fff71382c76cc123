import * as z from 'zod/mini'
import { logLine } from '../wire/logs.ts'
import { actor } from './actor.ts'

/**
 * What can be wrong for a while. `stuck`: building or starting for over 30 minutes. `unreachable`: the probe fails.
 * `outdated`: the pushed commit does not run after 30 minutes. `account`: an account cannot be listed for over 5 minutes, the Hub
 * is down, or all Spaces of an account were paused at once.
 */
export const INCIDENT_KINDS = [
  'failed',
  'unreachable',
  'stuck',
  'blocked',
  'quota',
  'outdated',
  'account',
] as const

export const incidentKind = z.enum(INCIDENT_KINDS)

/** The `account` of an incident that concerns every account: the Hub is down, or our own view is in doubt. */
export const ALL_ACCOUNTS = '*'

const time = z.iso.datetime()

/** A period in which something was wrong. `closedAt` is null while it is open. */
export const incident = z.object({
  id: z.string(),
  /** Null if it concerns a whole account, or all of them. */
  spaceId: z.nullable(z.string()),
  /** `*` for all accounts. */
  account: z.string(),
  kind: incidentKind,
  openedAt: time,
  closedAt: z.nullable(time),
  acknowledgedAt: z.nullable(time),
  acknowledgedBy: z.nullable(actor),
  /** The Hub's words, or what the probe saw. */
  errorMessage: z.nullable(z.string()),
  /** The last 40 lines of the build log or the run log at the time it opened; null if there are none. */
  logTail: z.nullable(z.array(logLine)),
  /** How often the stage changed while it was open. */
  changes: z.number(),
})

export type Incident = z.infer<typeof incident>
export type IncidentKind = z.infer<typeof incidentKind>
