import * as z from 'zod/mini'
import { actor } from './actor.ts'
import { failure } from './failure.ts'
import { stage } from './stages.ts'

const time = z.iso.datetime()

/**
 * A Space went from one stage to another, between `notBefore` (the previous look; null if the exact time is known) and `at`. `by`
 * is who caused it, if it was one of our own actions. `from` is null for a new Space. `commit` is the one that runs since.
 */
export const change = z.object({
  id: z.string(),
  spaceId: z.string(),
  at: time,
  notBefore: z.nullable(time),
  from: z.nullable(stage),
  to: stage,
  failure: z.nullable(failure),
  errorMessage: z.nullable(z.string()),
  by: z.nullable(actor),
  commit: z.nullable(z.string()),
})

export const ACTIVITY_KINDS = [
  'change',
  'action',
  'incident',
  'configuration',
  'settings',
  'sign-in',
  'alert',
] as const

export const activityKind = z.enum(ACTIVITY_KINDS)

/**
 * Something that happened. `what` is a code: the action's name, the new stage or `added`, `removed`, `renamed`,
 * `incident.opened`, `incident.closed`, `incident.acknowledged`, `signed-in`, `sign-in.refused`, `signed-out`, `watch.changed`,
 * `backup.restored`. `result` is `ok` or an error code, null where nothing was tried. `detail` has names and numbers, never values.
 */
export const activity = z.object({
  id: z.string(),
  at: time,
  kind: activityKind,
  spaceId: z.nullable(z.string()),
  account: z.nullable(z.string()),
  by: z.nullable(actor),
  what: z.string(),
  result: z.nullable(z.string()),
  detail: z.nullable(z.record(z.string(), z.unknown())),
})

export type Change = z.infer<typeof change>
export type Activity = z.infer<typeof activity>
export type ActivityKind = z.infer<typeof activityKind>
