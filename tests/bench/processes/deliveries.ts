import { sleep } from '../measuring/clock.ts'
import { percentile } from '../measuring/statistics.ts'
import type { Stamped } from './stamped-stream.ts'
import type { Delivery } from './viewer-commands.ts'

const LONGEST_DELAY_MS = 10_000

/** What to count: `rounds` rounds of every Space, each on this many streams. */
export interface Counting {
  rounds: number
  spaces: number
  streamsPerSpace: number
}

/** Counts what arrives, and its delay. */
export function createDeliveries() {
  let latestRound = 0
  let window = { from: Number.POSITIVE_INFINITY, to: 0 }
  let delays: number[] = []
  let seen = new Set<string>()

  return {
    take(stream: number, { space, round, sentAt }: Stamped, now: number): void {
      latestRound = Math.max(latestRound, round)
      if (round < window.from || round >= window.to) return
      delays.push((now - sentAt) / 1_000)
      seen.add(`${stream} ${space} ${round}`)
    },

    /** Counts from the round after next, and waits until all have arrived or are overdue. */
    async measure({ rounds, spaces, streamsPerSpace }: Counting): Promise<Delivery> {
      while (latestRound === 0) await sleep(10)
      delays = []
      seen = new Set()
      window = { from: latestRound + 2, to: latestRound + 2 + rounds }
      const expected = rounds * spaces * streamsPerSpace
      while (latestRound < window.to) await sleep(100)
      for (let waited = 0; seen.size < expected && waited < LONGEST_DELAY_MS; waited += 100) await sleep(100)
      return {
        expected,
        delivered: delays.length,
        lost: expected - seen.size,
        doubled: delays.length - seen.size,
        median: percentile(delays, 0.5),
        p99: percentile(delays, 0.99),
        longest: percentile(delays, 1),
      }
    },
  }
}
