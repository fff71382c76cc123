import type { HardwareChange } from '../../../shared/model/configuration-change.ts'
import type { Flavor } from '../../../shared/model/flavor.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import { aboutSubject } from '../about-subject.ts'
import type { HubCall } from '../transport/errors/hub-error.ts'
import type { HubAction, HubConnection } from '../transport/fetch-hub.ts'
import { readJson, sendForJson } from '../transport/read-json.ts'
import { spaceUrl } from '../transport/space-url.ts'
import { type Bill, readBill } from '../vocabulary/bill.ts'
import { readFlavors } from '../vocabulary/flavors.ts'
import { type HubRuntime, readRuntime } from '../vocabulary/hub-runtime.ts'

/** Hardware, sleep time and the bill. Every method throws `HubError`. */
export function createHardwareClient(connection: HubConnection, endpoint: string) {
  const base = new URL(`${endpoint}/`)
  const toRuntime = (data: unknown) => readRuntime(data, connection.mask)

  return {
    /** All hardware that the Hub offers. */
    async readFlavors(call: HubCall): Promise<Flavor[]> {
      return (await readJson(connection, new URL('api/spaces/hardware', base), call, readFlavors)).data
    },

    /** Sends a change, never more than once. Returns the runtime from the Hub's answer. */
    changeHardware(spaceId: string, account: AccountConfig, change: HardwareChange): Promise<HubRuntime> {
      const { path, ...action } = toRequest(change)
      const url = spaceUrl(base, spaceId, path)
      return aboutSubject(spaceId, sendForJson(connection, url, { ...account, ...action }, toRuntime))
    },

    /** What has been billed in the current period, of a user by their own token, or of an organisation. */
    async readBill(account: AccountConfig, { isOrganization }: { isOrganization: boolean }): Promise<Bill> {
      const path = isOrganization
        ? `api/organizations/${encodeURIComponent(account.username)}/billing/usage`
        : 'api/settings/billing/usage'
      const answer = readJson(connection, new URL(path, base), account, readBill)
      return (await aboutSubject(account.username, answer)).data
    },
  }
}

export type HardwareClient = ReturnType<typeof createHardwareClient>

function toRequest(change: HardwareChange): HubAction & { path: string } {
  if (change.change === 'sleep-time')
    return { method: 'POST', path: 'sleeptime', body: { seconds: change.seconds } }
  const { flavor, sleepTimeSeconds } = change
  const body = { flavor, ...(sleepTimeSeconds !== undefined && { sleepTimeSeconds }) }
  return { method: 'POST', path: 'hardware', body }
}
