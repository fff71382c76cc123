import * as z from 'zod/mini'
import { spaceId } from '../model/space-id.ts'

/** Seconds between two looks while nobody watches; 0: off. */
export const LOOK_INTERVALS = [60, 120, 300, 900, 0] as const

const MAX_PROBES = 500

/** What a probe may be, for forms that say it field by field. */
export const PROBE_LIMITS = {
  path: /^\/(?![/\\])[\x21-\x7e]*$/,
  pathLength: 500,
  status: { min: 100, max: 599 },
  textLength: 200,
  everySeconds: { min: 300, max: 86_400 },
} as const

const httpsUrl = z.url({ protocol: /^https$/ }).check(z.maxLength(2_000))

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
  deadManUrl: z.nullable(httpsUrl),
})

/** Answer of `GET` and `PUT /api/proxy/watch`. What is answered was checked when it was set: here only its types matter. */
export const watchAnswer = z.object({
  success: z.literal(true),
  everySeconds: z.literal([...LOOK_INTERVALS]),
  probes: z.array(
    z.object({
      spaceId: z.string(),
      path: z.string(),
      expectStatus: z.nullable(z.number()),
      expectText: z.nullable(z.string()),
      everySeconds: z.number(),
      enabled: z.boolean(),
    }),
  ),
  deadManUrl: z.nullable(z.string()),
})

export const DEFAULT_WATCH: WatchSettings = { everySeconds: 60, probes: [], deadManUrl: null }

export type Probe = z.infer<typeof probe>
export type WatchSettings = z.infer<typeof watchSettings>
export type WatchAnswer = z.infer<typeof watchAnswer>

/** The result of a probe says no more than whose it is. */
function haveOwnSpaces(all: { spaceId: string }[]): boolean {
  return new Set(all.map((one) => one.spaceId.toLowerCase())).size === all.length
}
