/*
 * Reads the stamped readings of one event stream, as cheaply as can be: what the reader costs is part of the
 * delay that it measures. It takes the Hub's names of the fields and the product's alike.
 */

/** A reading of `send-stamped.ts` as it came in. */
export interface Stamped {
  space: number
  round: number
  sentAt: number
}

const SPACE = /"(?:cpu_usage_pct|cpuPercent)":(\d+)/
const ROUND = /"(?:cpu_millicores|cpuMillicores)":(\d+)/
const SENT_AT = /"(?:memory_used_bytes|memoryUsedBytes)":(\d+)/

/** A function that takes the stream's chunks, however they are cut. */
export function createStampedReader(onReading: (reading: Stamped) => void) {
  let rest = ''
  return (chunk: Buffer): void => {
    const events = (rest + chunk.toString('latin1')).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      if (event.startsWith('event: metric')) onReading(readEvent(event))
    }
  }
}

function readEvent(event: string): Stamped {
  return { space: numberIn(SPACE, event), round: numberIn(ROUND, event), sentAt: numberIn(SENT_AT, event) }
}

function numberIn(pattern: RegExp, event: string): number {
  return Number(pattern.exec(event)?.[1])
}
