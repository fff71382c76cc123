import type { Flavor } from '../../../shared/model/flavor.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { HardwareClient } from '../../hub/configuration/hardware-client.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import { createSharedWork } from '../budget/shared-work.ts'
import type { Accounts } from '../listing/accounts.ts'

const KEEP_MS = 60 * 60_000
/** Everybody who waits for prices must not ask a Hub that has just failed. */
const KEEP_FAILURE_MS = 10_000
const NOBODY: AccountConfig = { username: 'anyone', token: null, tokenSource: 'none' }

interface FlavorRooms {
  accounts: Pick<Accounts, 'resolve'>
  hardware: Pick<HardwareClient, 'readFlavors'>
}

/** The Hub's hardware and its prices, for all accounts, kept for an hour; after a failure, an older list counts. */
export function createFlavorList({ accounts, hardware }: FlavorRooms) {
  let kept: { flavors: Flavor[]; until: number } | null = null
  let failed: { error: unknown; until: number } | null = null
  const work = createSharedWork(async () => {
    try {
      kept = {
        flavors: await readWithAnyToken(hardware, await accounts.resolve()),
        until: Date.now() + KEEP_MS,
      }
      failed = null
    } catch (error) {
      failed = { error, until: Date.now() + KEEP_FAILURE_MS }
    }
  })

  return {
    /** Throws `not_configured` and the Hub's errors, unless an older list is known. */
    async read(): Promise<Flavor[]> {
      const now = Date.now()
      const isFresh = (kept !== null && now < kept.until) || (failed !== null && now < failed.until)
      if (!isFresh) await work.join()
      if (kept !== null) return kept.flavors
      throw failed?.error
    },
  }
}

export type FlavorList = ReturnType<typeof createFlavorList>

/** The list is the same for everybody. A token that the Hub refuses is no reason to have none. */
async function readWithAnyToken(
  hardware: FlavorRooms['hardware'],
  accounts: readonly AccountConfig[],
): Promise<Flavor[]> {
  const [first = NOBODY] = accounts.filter(({ token }) => token !== null)
  try {
    return await hardware.readFlavors(first)
  } catch (error) {
    const isRefused = error instanceof HubError && error.status !== null && [401, 403].includes(error.status)
    if (!isRefused || first.token === null) throw error
    return hardware.readFlavors(NOBODY)
  }
}
