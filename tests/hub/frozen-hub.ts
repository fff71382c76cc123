import { createHub } from './hub.ts'
import { type SendOptions, send } from './send.ts'
import type { HubAccount } from './state/accounts.ts'

const SETTLE_MS = 1_000

/** The `small` Hub at noon of 2026-11-10, with a clock that only `follow` and `pass` move, and calls by alice. */
export function createFrozenHub() {
  let clock = Date.parse('2026-11-10T12:00:00Z')
  const hub = createHub({ now: () => clock, settleMs: SETTLE_MS })

  async function call(path: string, options: SendOptions = {}) {
    const response = await send(hub, `/api/${path}`, { token: 'hf_aliceWrite', ...options })
    return { status: response.status, body: await response.json() }
  }
  const runtimeOf = async (id: string) => (await call(`spaces/${id}/runtime`)).body

  return {
    ...{ hub, call, runtimeOf },
    /** POSTs a body below a Space, or sends it with another method. */
    change: (path: string, body: unknown, options: SendOptions = {}) =>
      call(`spaces/${path}`, { body, ...options }),
    /** Lets this many builds or starts end. */
    pass(steps: number) {
      clock += steps * SETTLE_MS
    },
    /** The stages of a Space with its current and requested hardware, read once per build or start. */
    async follow(id: string, steps: number): Promise<string[]> {
      const seen: string[] = []
      for (let step = 0; step < steps; step++) {
        const { stage, hardware } = await runtimeOf(id)
        seen.push(`${stage} ${hardware.current} ${hardware.requested}`)
        clock += SETTLE_MS
      }
      return seen
    },
    /** Changes what the Hub grants alice. */
    setAccount(change: Partial<HubAccount>) {
      const alice = hub.accounts.find(({ name }) => name === 'alice')
      Object.assign(alice ?? {}, change)
    },
  }
}
