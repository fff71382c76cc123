import type { AccountState } from '../state/account-state.ts'
import type { Snapshot } from '../state/snapshot.ts'
import type { AccountReading } from './account-look.ts'
import { digestOf, toFacts } from './batch/space-facts.ts'

/** Every managed account as it is known now, by name in lower case. What it says of Spaces is of one moment: the call. */
export async function readAccounts(snapshot: Snapshot): Promise<Map<string, AccountReading>> {
  const read = snapshot.states().map(toReading)
  const readings = await Promise.all(
    read.map(async (reading) => ({
      ...reading,
      digest: reading.spaces === null ? null : await digestOf(reading.spaces),
    })),
  )
  return new Map(readings.map((reading) => [reading.username.toLowerCase(), reading]))
}

/** Spaces that only an earlier object has listed are known to the Ledger already. */
function toReading({ config, ok, loaded, readAt, error, entries }: AccountState) {
  const spaces = loaded ? [...entries.values()].map(({ space, hubId }) => toFacts(space, hubId)) : null
  return {
    username: config.username,
    ok,
    readAt: loaded ? readAt : null,
    errorCode: ok ? null : (error?.code ?? 'hub_unavailable'),
    errorMessage: ok ? null : (error?.message ?? null),
    spaces,
  }
}
