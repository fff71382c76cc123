import * as z from 'zod/mini'
import { spaceId } from '../model/space-id.ts'

/** Seconds between two looks while nobody watches; 0: off. */
export const LOOK_INTERVALS = [60, 120, 300, 900, 0] as const

const MAX_PROBES = 500

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
      z.maxLength(500),
      z.regex(/^\/(?![/\\])[\x21-\x7e]*$/, 'Expected a path that begins with one “/”'),
    ),
  expectStatus: z.nullable(z.int().check(z.gte(100), z.lte(599))),
  expectText: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  everySeconds: z.int().check(z.gte(300), z.lte(86_400)),
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

/** Answer of `GET` and `PUT /api/proxy/watch`. */
export const watchAnswer = z.object({ success: z.literal(true), ...watchSettings.shape })

export const DEFAULT_WATCH: WatchSettings = { everySeconds: 60, probes: [], deadManUrl: null }

export type Probe = z.infer<typeof probe>
export type WatchSettings = z.infer<typeof watchSettings>
export type WatchAnswer = z.infer<typeof watchAnswer>

/** The result of a probe says no more than whose it is. */
function haveOwnSpaces(all: { spaceId: string }[]): boolean {
  return new Set(all.map((one) => one.spaceId.toLowerCase())).size === all.length
}
