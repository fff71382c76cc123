import type { Probe } from '../../../../shared/wire/watch.ts'
import type { ProbeResult } from '../../../ledger/protocol.ts'
import type { LastProbe, LookRow } from '../look-row.ts'

/** The Ledger opens an incident after so many. */
const FAILURES_OF_INCIDENT = 3
/** Until then, the probe is repeated at the next look, but not more often than this. */
const REPEAT_MS = 55_000
/** An alarm is never quite on time. */
const TOLERANCE_MS = 2_000

/** The probes that are due, the longest unprobed first. `last` is by Space id in lower case. */
export function dueProbes(probes: readonly Probe[], last: LookRow['probes'], now: number): Probe[] {
  const lastAt = ({ spaceId }: Probe) => last[spaceId.toLowerCase()]?.at ?? 0
  return probes
    .filter(
      (probe) => probe.enabled && now - lastAt(probe) >= pauseMs(probe, last[probe.spaceId.toLowerCase()]),
    )
    .toSorted((a, b) => lastAt(a) - lastAt(b))
}

function pauseMs({ everySeconds }: Probe, last: LastProbe | undefined): number {
  const isDoubtful = last !== undefined && last.failures > 0 && last.failures < FAILURES_OF_INCIDENT
  return isDoubtful ? REPEAT_MS : everySeconds * 1000 - TOLERANCE_MS
}

/** What to remember of a probe. A blind one says nothing about the app. */
export function nextLast(last: LastProbe | undefined, { at, outcome }: ProbeResult): LastProbe {
  const before = last?.failures ?? 0
  return { at, outcome, failures: outcome === 'dead' ? before + 1 : outcome === 'blind' ? before : 0 }
}

/** Whether the Ledger needs to know: an app that is still alive is no news. */
export function isProbeNews(last: LastProbe | undefined, { outcome }: ProbeResult): boolean {
  return outcome !== 'alive' || last?.outcome !== 'alive'
}

/** Makes what the next probes see news, also an app that is still alive. When they are due stays. */
export function forgetOutcomes(last: LookRow['probes']): LookRow['probes'] {
  return Object.fromEntries(Object.entries(last).map(([id, one]) => [id, { ...one, outcome: 'blind' }]))
}
