/*
 * Reads the stamped samples of one event stream, as cheaply as possible: the reader's cost is part of the
 * delay that it measures. It accepts the field names of the Hub and those of the product.
 */

/** A sample of `send-stamped.ts` as it arrived. */
export interface Stamped {
  space: number
  round: number
  sentAt: number
}

const SPACE = /"(?:cpu_usage_pct|cpuPercent)":(\d+)/
const ROUND = /"(?:cpu_millicores|cpuMillicores)":(\d+)/
const SENT_AT = /"(?:memory_used_bytes|memoryUsedBytes)":(\d+)/

/** A function that takes the stream's chunks, wherever they are split. */
export function createStampedReader(onSample: (sample: Stamped) => void) {
  let rest = ''
  return (chunk: Buffer): void => {
    const events = (rest + chunk.toString('latin1')).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      if (event.startsWith('event: metric')) onSample(readEvent(event))
    }
  }
}

function readEvent(event: string): Stamped {
  return { space: numberIn(SPACE, event), round: numberIn(ROUND, event), sentAt: numberIn(SENT_AT, event) }
}

function numberIn(pattern: RegExp, event: string): number {
  return Number(pattern.exec(event)?.[1])
}
