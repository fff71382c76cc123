import * as z from 'zod/mini'
import type { Sample } from '../../../shared/model/sample.ts'

const optional = z.catch(z.nullish(z.number()), null)
const orZero = z.catch(z.number(), 0)

const gpu = z.object({ utilization: orZero, memory_used_bytes: orZero, memory_total_bytes: orZero })

/** The payload of a metrics event, which the Hub does not document; `hf jobs` of huggingface_hub reads the same keys. */
const payload = z.object({
  cpu_usage_pct: z.number(),
  cpu_millicores: optional,
  memory_used_bytes: z.number(),
  memory_total_bytes: optional,
  rx_bps: orZero,
  tx_bps: orZero,
  gpus: z.catch(z.record(z.string(), z.catch(z.nullable(gpu), null)), {}),
  replica: z.catch(z.nullish(z.string()), null),
})

/** Parses a metrics event; null if CPU or memory is not a number. */
export function toSample(data: string, now = Date.now()): Sample | null {
  const parsed = payload.safeParse(parseJson(data))
  if (!parsed.success) return null
  const { gpus, ...values } = parsed.data

  return {
    at: new Date(now).toISOString(),
    cpuPercent: values.cpu_usage_pct,
    cpuMillicores: values.cpu_millicores ?? null,
    memoryUsedBytes: values.memory_used_bytes,
    memoryTotalBytes: values.memory_total_bytes ?? null,
    receivedPerSecond: values.rx_bps,
    sentPerSecond: values.tx_bps,
    replica: values.replica ?? null,
    gpus: Object.entries(gpus).flatMap(([id, values]) => (values ? [toGpu(id, values)] : [])),
  }
}

function toGpu(id: string, values: z.infer<typeof gpu>): Sample['gpus'][number] {
  return {
    id,
    utilizationPercent: values.utilization,
    memoryUsedBytes: values.memory_used_bytes,
    memoryTotalBytes: values.memory_total_bytes,
  }
}

function parseJson(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
