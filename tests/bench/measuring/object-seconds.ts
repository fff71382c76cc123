import type { Visit } from '../processes/watched-product.ts'

/** An object is billed until it has been idle for this long. */
const IDLE_MS = 10_000
/** The simulated Hub answers at once: this is what the real one is given for a look. */
const HUB_MS = 1_000

interface Span {
  from: number
  until: number
}

interface ObjectSeconds {
  all: number
  /** By object, for people. */
  words: string
}

/** For how many seconds the objects are awake: each time for their work and 10 s. An open stream keeps the Fleet awake. */
export function countObjectSeconds(visits: Visit[], stream: Span | null): ObjectSeconds {
  const ofFleet = visits.filter(({ object }) => object === 'fleet').map((visit) => toSpan(visit, HUB_MS))
  const ofLedger = visits.filter(({ object }) => object === 'ledger').map((visit) => toSpan(visit, 0))
  const fleet = joinSpans(
    stream === null ? ofFleet : [...ofFleet, { ...stream, until: stream.until + IDLE_MS }],
  )
  const ledger = joinSpans(ofLedger)
  const describe = ({ times, seconds }: ReturnType<typeof joinSpans>) =>
    `${times.toLocaleString('en')} times for ${Math.round(seconds).toLocaleString('en')} s`
  return {
    all: fleet.seconds + ledger.seconds,
    words: `Fleet awake ${describe(fleet)}, Ledger ${describe(ledger)}`,
  }
}

function toSpan({ at, ms }: Visit, besides: number): Span {
  return { from: at, until: at + ms + besides + IDLE_MS }
}

/** How often an object wakes up, and for how long in all: spans that overlap are one. */
function joinSpans(spans: Span[]): { times: number; seconds: number } {
  let [times, ms, end] = [0, 0, Number.NEGATIVE_INFINITY]
  for (const { from, until } of spans.toSorted((one, other) => one.from - other.from)) {
    if (from > end) times++
    ms += Math.max(0, until - Math.max(from, end))
    end = Math.max(end, until)
  }
  return { times, seconds: ms / 1_000 }
}
