import type { Hub } from '../../hub/hub.ts'
import { monotonicMicroseconds } from '../measuring/clock.ts'

/**
 * Sends a sample of each running Space every `everyMs`, evenly spread. Its memory is the time it
 * was sent, its millicores the number of the round, its CPU the number of the Space.
 */
export function sendStamped(hub: Hub, everyMs: number): void {
  const ids = [...hub.spaces.values()].filter(({ timeline }) => timeline.steps[0]?.stage === 'RUNNING')
  const startedAt = monotonicMicroseconds()
  const stepMicroseconds = (everyMs * 1_000) / ids.length
  let sent = 0

  function sendWhatIsDue(): void {
    const due = Math.floor((monotonicMicroseconds() - startedAt) / stepMicroseconds)
    for (; sent < due; sent++) {
      const index = sent % ids.length
      const round = Math.floor(sent / ids.length) + 1
      const id = ids[index]?.id
      if (id !== undefined) hub.emitMetric(id, stampedReading(index, round))
    }
  }

  setInterval(sendWhatIsDue, 1)
}

function stampedReading(index: number, round: number) {
  return {
    cpu_usage_pct: index,
    cpu_millicores: round,
    memory_used_bytes: monotonicMicroseconds(),
    memory_total_bytes: 16_000_000_000,
    rx_bps: 1234.5,
    tx_bps: 98765.4,
    gpus: {},
    replica: 'abcde',
  }
}
