import * as z from 'zod/mini'
import { type BenchHub, startHub } from './start-hub.ts'
import { startWorkerd, type Workerd } from './start-workerd.ts'

export const WATCHED = { accounts: 10, spacesEach: 50 }

const visit = z.object({ object: z.enum(['fleet', 'ledger']), at: z.number(), ms: z.number() })
const counts = z.object({
  /** Since the start. */
  rows: z.object({ fleet: z.number(), ledger: z.number() }),
  /** Since the last time. */
  visits: z.array(visit),
})

/** A call to an object: when by the product's clock, and how many real milliseconds it took. */
export type Visit = z.infer<typeof visit>

export interface WatchedProduct {
  hub: BenchHub
  workerd: Workerd
  /** Sets the product's clock, this long after the real one. */
  advance: (aheadMs: number) => Promise<void>
  /** What the alarm does. */
  look: () => Promise<void>
  /** Throws the Fleet's object away, as the platform does with one that is idle. */
  sleep: () => Promise<void>
  /** What the cron trigger does. */
  cron: () => Promise<void>
  counts: () => Promise<z.infer<typeof counts>>
  close: () => Promise<void>
}

/** Starts 500 running Spaces and the product, whose clock and alarm the caller controls. */
export async function startWatchedProduct(build: string): Promise<WatchedProduct> {
  const { accounts, spacesEach } = WATCHED
  const hub = await startHub({ accounts, spacesPerAccount: spacesEach, runningPerAccount: spacesEach })
  const workerd = await startWorkerd({ build, variables: hub.variables, measured: true })

  async function ask(control: string): Promise<unknown> {
    const answer = await fetch(`${workerd.url}/__bench/${control}`, { method: 'POST' })
    if (!answer.ok) throw new Error(`${control} answered ${answer.status}`)
    return answer.json()
  }

  return {
    hub,
    workerd,
    advance: async (aheadMs) => void (await ask(`advance?ahead=${aheadMs}`)),
    look: async () => void (await ask('look')),
    sleep: async () => void (await ask('sleep')),
    cron: async () => void (await ask('cron')),
    counts: async () => counts.parse(await ask('counts')),
    async close() {
      await workerd.close()
      await hub.close()
    },
  }
}
