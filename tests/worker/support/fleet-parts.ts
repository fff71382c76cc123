import { env } from 'cloudflare:workers'
import { parseHubConfig } from '../../../worker/config/hub-config.ts'
import { listSecrets } from '../../../worker/config/secrets.ts'
import type { Variables } from '../../../worker/config/variables.ts'
import { assembleFleet } from '../../../worker/fleet/assemble.ts'
import type { Alarms } from '../../../worker/fleet/look/look-clock.ts'
import { createLedgerClient } from '../../../worker/ledger/ledger-client.ts'
import { createMask } from '../../../worker/mask.ts'
import { HUB_ORIGIN } from './test-app.ts'

/** The Fleet's parts with other variables than the Worker under test; call `createTestApp` first. */
export function startParts(variables: Variables, storage: SyncKvStorage = memoryStorage()) {
  const endpoints = { HF_ENDPOINT: HUB_ORIGIN, HF_SPACES_ENDPOINT: HUB_ORIGIN }
  const config = parseHubConfig({ ...endpoints, ...variables })
  const mask = createMask(listSecrets(variables))
  const ledger = createLedgerClient(env, () => crypto.randomUUID())
  return assembleFleet({ config, problems: [], mask, storage, alarms: memoryAlarms(), ledger })
}

/** The platform's alarm, which never goes off by itself. */
export function memoryAlarms(): Alarms {
  let at: number | null = null
  return {
    getAlarm: async () => at,
    setAlarm: async (time) => {
      at = Number(time)
    },
    deleteAlarm: async () => {
      at = null
    },
  }
}

/** The platform's storage, in memory. */
export function memoryStorage(): SyncKvStorage {
  const values = new Map<string, unknown>()
  return {
    get: <T>(key: string) => structuredClone(values.get(key)) as T | undefined,
    list: <T>() => values.entries() as IterableIterator<[string, T]>,
    put: (key, value) => void values.set(key, structuredClone(value)),
    delete: (key) => values.delete(key),
  }
}
