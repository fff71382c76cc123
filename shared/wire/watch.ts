import * as z from 'zod/mini'
import { spaceId } from '../model/space-id.ts'
import { LOOK_INTERVALS, PROBE_LIMITS } from './watch-answer.ts'

// The dashboard reads the answer without the schemas of what is sent.
export * from './watch-answer.ts'

const MAX_PROBES = 500

/** Whether it may be called is checked by `checkReceiver`: that depends on where the product runs. */
const receiverUrl = z.url({ protocol: /^https?$/ }).check(z.maxLength(2_000))

/**
 * A regular `GET` of a Space's own app. Null `expectStatus`: any status that an app that is alive gives. `expectText` must occur in
 * the first 64 KiB.
 */
export const probe = z.strictObject({
  spaceId,
  path: z
    .string()
    .check(
      z.maxLength(PROBE_LIMITS.pathLength),
      z.regex(PROBE_LIMITS.path, 'Expected a path that begins with one “/”'),
    ),
  expectStatus: z.nullable(z.int().check(z.gte(PROBE_LIMITS.status.min), z.lte(PROBE_LIMITS.status.max))),
  expectText: z.nullable(z.string().check(z.minLength(1), z.maxLength(PROBE_LIMITS.textLength))),
  everySeconds: z.int().check(z.gte(PROBE_LIMITS.everySeconds.min), z.lte(PROBE_LIMITS.everySeconds.max)),
  enabled: z.boolean(),
})

const probes = z
  .array(probe)
  .check(
    z.maxLength(MAX_PROBES),
    z.refine(haveOwnSpaces, { error: 'Expected at most one probe for each Space' }),
  )

/** What the watchman does: input of `PUT /api/proxy/watch`, the whole document. */
export const watchSettings = z.strictObject({
  everySeconds: z.literal([...LOOK_INTERVALS]),
  probes,
  /** Called after every look, so that somebody else notices when the looks end. */
  deadManUrl: z.nullable(receiverUrl),
})

export const DEFAULT_WATCH: WatchSettings = { everySeconds: 60, probes: [], deadManUrl: null }

export type Probe = z.infer<typeof probe>
export type WatchSettings = z.infer<typeof watchSettings>

/** The result of a probe says no more than whose it is. */
function haveOwnSpaces(all: { spaceId: string }[]): boolean {
  return new Set(all.map((one) => one.spaceId.toLowerCase())).size === all.length
}
