import type { Sample } from '../../../shared/model/sample.ts'
import { toFields, toNumber, toText } from './read-field.ts'

/**
 * Parses a metrics event, which the Hub does not document; `hf jobs` of huggingface_hub reads the same keys. Null if CPU or
 * memory is not a number. Without zod: this runs a hundred times a second.
 */
export function toSample(data: string, now = Date.now()): Sample | null {
  const fields = toFields(parseJson(data))
  const cpuPercent = toNumber(fields.cpu_usage_pct)
  const memoryUsedBytes = toNumber(fields.memory_used_bytes)
  if (cpuPercent === null || memoryUsedBytes === null) return null

  return {
    at: new Date(now).toISOString(),
    cpuPercent,
    cpuMillicores: toNumber(fields.cpu_millicores),
    memoryUsedBytes,
    memoryTotalBytes: toNumber(fields.memory_total_bytes),
    receivedPerSecond: toNumber(fields.rx_bps) ?? 0,
    sentPerSecond: toNumber(fields.tx_bps) ?? 0,
    replica: toText(fields.replica),
    gpus: Object.entries(toFields(fields.gpus)).flatMap(toGpu),
  }
}

function toGpu([id, value]: [string, unknown]): Sample['gpus'] {
  if (typeof value !== 'object' || value === null) return []
  const fields = toFields(value)
  return [
    {
      id,
      utilizationPercent: toNumber(fields.utilization) ?? 0,
      memoryUsedBytes: toNumber(fields.memory_used_bytes) ?? 0,
      memoryTotalBytes: toNumber(fields.memory_total_bytes) ?? 0,
    },
  ]
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
