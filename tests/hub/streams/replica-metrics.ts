import { hardwareOf } from '../state/hardware.ts'
import { hashText, hexOf } from '../state/hash.ts'
import { servingFlavorOf } from '../state/runtime.ts'
import type { HubSpace } from '../state/spaces.ts'

/** The payload of one `metric` event, with the Hub's field names. */
export interface ReplicaMetrics {
  cpu_usage_pct: number
  cpu_millicores: number
  memory_used_bytes: number
  memory_total_bytes: number
  rx_bps: number
  tx_bps: number
  gpus: Record<string, { utilization: number; memory_used_bytes: number; memory_total_bytes: number }>
  replica: string
}

const GB = 1_000_000_000

/** What this replica would report at `now`: numbers that vary like those of a real app. */
export function readReplica(space: HubSpace, index: number, now: number): ReplicaMetrics {
  const key = `${space.id}#${index}`
  const flavor = servingFlavorOf(space, now)
  const hardware = hardwareOf(flavor)
  const load = space.isIdle ? 0 : wander(key, now)
  const memoryTotal = hardware.memoryGb * GB
  return {
    cpu_usage_pct: round(100 * load * (0.35 + 0.65 * wander(`${key} cpu`, now))),
    cpu_millicores: hardware.vcpu * 1000,
    memory_used_bytes: Math.round(memoryTotal * (0.08 + (hashText(key) % 40) / 100 + 0.3 * load)),
    memory_total_bytes: memoryTotal,
    rx_bps: round(180_000 * load * wander(`${key} rx`, now)),
    tx_bps: round(950_000 * load * wander(`${key} tx`, now)),
    gpus: space.isIdle ? {} : readGpus(key, flavor, now),
    replica: nameReplica(key, space.restarts),
  }
}

/** The suffix of the container's name, which changes with each restart. */
function nameReplica(key: string, restarts: number): string {
  const text = restarts === 0 ? key : `${key} ${restarts}`
  return hashText(text).toString(36).padStart(5, '0').slice(-5)
}

function readGpus(key: string, flavor: string, now: number): ReplicaMetrics['gpus'] {
  const { gpus } = hardwareOf(flavor)
  if (!gpus || gpus.type === 'neuron') return {}
  const total = (gpus.vramGb / gpus.quantity) * GB
  const entries = Array.from({ length: gpus.quantity }, (_, index) => {
    const load = wander(`${key} gpu ${index}`, now)
    const gpu = {
      utilization: Math.round(100 * load),
      memory_used_bytes: Math.round(total * (0.3 + 0.6 * load)),
      memory_total_bytes: total,
    }
    return [hexOf(`${key} gpu ${index}`, 8), gpu] as const
  })
  return Object.fromEntries(entries)
}

/** Between 0 and 1: two slow waves with a phase from the key, and a little noise each second. */
function wander(key: string, now: number): number {
  const seed = hashText(key)
  const seconds = now / 1000
  const slow = Math.sin(seconds / (40 + (seed % 50)) + (seed % 628) / 100)
  const fast = Math.sin(seconds / (6 + (seed % 9)) + (seed % 314) / 50)
  const noise = (hashText(`${key} ${Math.floor(seconds)}`) % 1000) / 1000 - 0.5
  return Math.min(1, Math.max(0.01, 0.42 + 0.28 * slow + 0.18 * fast + 0.16 * noise))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
