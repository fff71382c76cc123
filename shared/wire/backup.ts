import * as z from 'zod/mini'
import { CHANNEL_KINDS } from '../channels/channels.ts'
import { activity } from '../model/activity.ts'
import { alertLanguage } from '../model/alert.ts'
import { day } from '../model/day.ts'
import { failure } from '../model/failure.ts'
import { incident } from '../model/incident.ts'
import { spaceId } from '../model/space-id.ts'
import { stage } from '../model/stages.ts'
import { alertFields } from './alerts.ts'
import { watchSettings } from './watch.ts'

// The dashboard reads the answer without the schema of the document.
export * from './restored.ts'

const time = z.iso.datetime()

/** A Space as the Ledger knows it. `hubId` is the Hub's `_id`, by which a renamed Space keeps its history. */
const keptSpace = z.strictObject({
  hubId: z.nullable(z.string()),
  id: spaceId,
  stage,
  failure: z.nullable(failure),
  errorMessage: z.nullable(z.string()),
  /** When the present stage began; null if that was before the watch began. */
  since: z.nullable(time),
  /** When it was no longer listed; null if it still is. */
  goneAt: z.nullable(time),
  /** The days of the watch by date. That of `createdAt` has the time until then: its seconds add up to what is over of it. */
  days: z.record(z.iso.date(), day),
})

/** An alert without its secrets, which a backup does not have. */
const keptAlert = z.strictObject({
  ...alertFields,
  id: z.string(),
  channel: z.catchall(z.object({ kind: z.enum(CHANNEL_KINDS), language: alertLanguage }), z.unknown()),
})

/** Everything that is kept, without secrets: `GET` and `POST /api/proxy/backup`. Entries and incidents are oldest first. */
export const backup = z.strictObject({
  product: z.literal('HF Space Manager'),
  version: z.literal(1),
  createdAt: time,
  /** When the watch began. */
  since: z.nullable(time),
  watch: z.omit(watchSettings, { deadManUrl: true }),
  spaces: z.array(keptSpace),
  incidents: z.array(incident),
  activity: z.array(activity),
  /** Missing in backups that are older than alerts. */
  alerts: z.optional(z.array(keptAlert).check(z.maxLength(50))),
  /** How many log tails were left out, oldest first, so that the document can be restored. */
  omittedLogTails: z.number(),
  /** The same of the activity, if there is too much of it. */
  omittedActivity: z.optional(z.number()),
})

export type KeptAlert = z.infer<typeof keptAlert>
export type Backup = z.infer<typeof backup>
