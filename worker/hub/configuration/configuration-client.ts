import type { EntryKind, Secret, Variable } from '../../../shared/model/configuration.ts'
import type { EntryChange } from '../../../shared/model/configuration-change.ts'
import type { AccountConfig } from '../../config/hub-config.ts'
import type { Mask } from '../../mask.ts'
import { aboutSubject } from '../about-subject.ts'
import type { HubAction, HubConnection } from '../transport/fetch-hub.ts'
import { MAX_READ_BYTES, readJson, sendForJson } from '../transport/read-json.ts'
import { spaceUrl } from '../transport/space-url.ts'
import { readDone, readSecrets, readVariables } from '../vocabulary/entries.ts'
import { createValueMask } from './value-mask.ts'

const PATHS: Record<EntryKind, string> = { variable: 'variables', secret: 'secrets' }

/** The variables and secrets of Spaces. Every method throws `HubError`; no error contains a value. */
export function createConfigurationClient(connection: HubConnection, endpoint: string) {
  const base = new URL(`${endpoint}/`)

  async function read<T>(
    spaceId: string,
    account: AccountConfig,
    kind: EntryKind,
    parse: (data: unknown) => T | null,
  ) {
    const url = spaceUrl(base, spaceId, PATHS[kind])
    return (await aboutSubject(spaceId, readJson(connection, url, account, parse))).data
  }

  return {
    readVariables: (spaceId: string, account: AccountConfig): Promise<Variable[]> =>
      read(spaceId, account, 'variable', readVariables),

    readSecrets: (spaceId: string, account: AccountConfig): Promise<Secret[]> =>
      read(spaceId, account, 'secret', readSecrets),

    /**
     * Sets or deletes one entry, never more than once. Returns all variables from the Hub's answer; null for a secret, of which the Hub
     * returns nothing.
     */
    changeEntry(spaceId: string, account: AccountConfig, entry: EntryChange): Promise<Variable[] | null> {
      const { kind } = entry
      const url = spaceUrl(base, spaceId, PATHS[kind])
      const action = { ...account, ...toRequest(entry) }
      const masking = entry.change === 'set' ? hideValue(connection, entry.value) : connection
      return aboutSubject(
        spaceId,
        kind === 'variable'
          ? sendForJson(masking, url, action, readVariables, MAX_READ_BYTES)
          : sendForJson(masking, url, action, readDone).then(() => null),
      )
    },
  }
}

export type ConfigurationClient = ReturnType<typeof createConfigurationClient>

function toRequest(entry: EntryChange): HubAction {
  const { key } = entry
  if (entry.change === 'delete') return { method: 'DELETE', body: { key } }
  const { value, description } = entry
  return { method: 'POST', body: { key, value, ...(description !== undefined && { description }) } }
}

function hideValue(connection: HubConnection, value: string): HubConnection {
  const hide = createValueMask(value)
  const mask: Mask = (text) => hide(connection.mask(text))
  return { ...connection, mask }
}
