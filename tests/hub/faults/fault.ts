import * as z from 'zod/mini'

/** Which requests a fault is for. All given parts must match; none given means every request. */
const target = {
  /** Path, `*` for any run of characters; with a `?` in it, path and query: `/api/spaces?*author=bob*`. */
  route: z.optional(z.string()),
  method: z.optional(z.string()),
  /** Name of the token's account, or `anonymous`. */
  account: z.optional(z.string()),
  /** `owner/name`. */
  space: z.optional(z.string()),
  /** How many requests it lasts for; by default until it is cleared. */
  times: z.optional(z.int().check(z.positive())),
}

const count = z.optional(z.int().check(z.nonnegative()))
const amount = z.optional(z.number().check(z.positive()))
const fields = z.optional(z.array(z.string()))

/** Where a stream's chunks are cut: inside UTF-8 characters, ANSI codes or tokens, for example. */
const BORDERS = ['bytes', 'utf8', 'field', 'crlf', 'ansi', 'token'] as const
export type Border = (typeof BORDERS)[number]

/** The Hub performs the request, and then answers like this. */
const done = z.optional(z.boolean())

const kind = <Kind extends string, Shape extends z.core.$ZodShape>(name: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(name), ...target, ...shape })

export const fault = z.discriminatedUnion('kind', [
  // In place of the answer
  kind('status', {
    status: z.int().check(z.gte(200), z.lte(599)),
    body: z.optional(z.unknown()),
    headers: z.optional(z.record(z.string(), z.string())),
    done,
  }),
  kind('hang', { done }),
  kind('sever', { done }),
  kind('html', { status: count, done }),
  kind('huge', { megabytes: amount }),
  kind('redirect', { to: z.string(), status: count, done }),
  kind('bad-token', {}),
  // Before or around the answer
  kind('delay', { ms: z.number().check(z.nonnegative()) }),
  kind('slow', { bytes: count, everyMs: amount }),
  kind('cut', { afterBytes: count }),
  kind('headers', { headers: z.record(z.string(), z.nullable(z.string())) }),
  // Inside the answer, JSON and events alike
  kind('unknown-stage', { stage: z.optional(z.string()) }),
  kind('missing-fields', { fields }),
  kind('wrong-types', { fields }),
  kind('json-at', {
    path: z.string(),
    value: z.optional(z.unknown()),
    op: z.optional(z.enum(['set', 'insert', 'remove'])),
    of: z.optional(z.string()),
  }),
  // Event streams alone
  kind('stall', { afterEvents: count }),
  kind('drop', { afterEvents: count, abort: z.optional(z.boolean()) }),
  kind('borders', { at: z.enum(BORDERS) }),
  kind('crlf', {}),
  kind('comments', {}),
  kind('split-data', {}),
  kind('unknown-events', {}),
  kind('long-line', { megabytes: amount }),
  // Logs alone
  kind('log-long-line', { kilobytes: amount }),
  kind('log-flood', { perSecond: amount, lines: count }),
  // Spaces' own apps alone
  kind('app-dead', {
    status: z.optional(z.int().check(z.gte(200), z.lte(599))),
    body: z.optional(z.string()),
  }),
  kind('app-hangs', {}),
  kind('app-html-shell', {}),
  kind('app-hub-page', { page: z.optional(z.enum(['error', 'paused', 'sleeping', 'preparing'])) }),
  kind('app-redirect', { to: z.optional(z.string()), status: z.optional(z.int()) }),
  kind('app-challenge', {}),
  kind('app-429', {}),
])

export type Fault = z.infer<typeof fault>
export type FaultKind = Fault['kind']
export type FaultOf<Kind extends FaultKind> = Extract<Fault, { kind: Kind }>

const STREAM_KINDS: ReadonlySet<FaultKind> = new Set([
  'stall',
  'drop',
  'borders',
  'crlf',
  'comments',
  'split-data',
  'unknown-events',
  'long-line',
  'log-long-line',
  'log-flood',
])

/** Whether it can only happen in an event stream. */
export function isStreamFault({ kind: name }: Fault): boolean {
  return STREAM_KINDS.has(name)
}

/** The first fault of this kind, if there is one. */
export function pickFault<Kind extends FaultKind>(faults: Fault[], name: Kind): FaultOf<Kind> | undefined {
  return faults.find((candidate): candidate is FaultOf<Kind> => candidate.kind === name)
}
