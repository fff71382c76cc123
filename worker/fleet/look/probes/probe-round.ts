import pLimit from 'p-limit'
import type { Probe, WatchSettings } from '../../../../shared/wire/watch.ts'
import type { ProbeResult } from '../../../ledger/protocol.ts'
import type { Located } from '../../state/account-state.ts'
import type { Snapshot } from '../../state/snapshot.ts'
import type { LookMemory } from '../look-row.ts'
import { callApp } from './call-app.ts'
import { dueProbes, isProbeNews, nextLast } from './due-probes.ts'
import { judgeProbe } from './judge-probe.ts'
import { isProbed, probeTarget } from './probe-target.ts'

const MAX_AT_ONCE = 5
/** An older list does not say whether a Space still serves: a visit might wake it. */
const MAX_AGE_MS = 60_000

interface ProbeRooms {
  fetch: typeof fetch
  appUrl: string | null
  snapshot: Pick<Snapshot, 'find' | 'accountOf'>
  memory: LookMemory
  settings: () => WatchSettings
  onResults: (results: ProbeResult[]) => void
}

/** Probes the apps that are due, at most so many calls in all. Those that are left come first the next time. Never rejects. */
export function createProbeRound({ fetch, appUrl, snapshot, memory, settings, onResults }: ProbeRooms) {
  let calls = 0

  /** Null if the Space does not serve, or was not listed just now. */
  function findServing({ spaceId }: Probe): Located | null {
    const [located, account] = [snapshot.find(spaceId), snapshot.accountOf(spaceId)]
    const isFresh = account?.ok && account.loaded && Date.now() - (account.readAt ?? 0) <= MAX_AGE_MS
    return located && isFresh && isProbed(located.space) ? located : null
  }

  async function run(probe: Probe, maxCalls: number): Promise<ProbeResult | null> {
    const located = calls < maxCalls ? findServing(probe) : null
    const target = located && probeTarget(located.space, probe, appUrl)
    if (!located || !target) return null
    const answer = await callApp(target, {
      ...{ fetch, token: located.account.token, expectStatus: probe.expectStatus },
      takeCall: () => calls++ < maxCalls,
    })
    return answer && { spaceId: located.space.id, at: Date.now(), ...judgeProbe(answer, probe) }
  }

  /** Remembers the results, and forgets probes that no longer exist. Returns what the Ledger needs to know. */
  function remember(results: ProbeResult[]): ProbeResult[] {
    const row = memory.get()
    const known = new Set(settings().probes.map(({ spaceId }) => spaceId.toLowerCase()))
    const kept = Object.entries(row.probes).filter(([id]) => known.has(id))
    const fresh = results.map((result) => {
      const id = result.spaceId.toLowerCase()
      return [id, nextLast(row.probes[id], result)] as const
    })
    memory.set({ ...row, probes: Object.fromEntries([...kept, ...fresh]) })
    // Whether those that are dead are most of them, only all of them say.
    if (results.some(({ outcome }) => outcome === 'dead')) return results
    return results.filter((result) => isProbeNews(row.probes[result.spaceId.toLowerCase()], result))
  }

  return async function probeRound(maxCalls: number): Promise<void> {
    calls = 0
    const due = dueProbes(settings().probes, memory.get().probes, Date.now()).filter(findServing)
    const atOnce = pLimit(MAX_AT_ONCE)
    const results = await Promise.all(due.map((probe) => atOnce(() => run(probe, maxCalls))))
    const done = results.filter((result) => result !== null)
    if (done.length === 0) return
    const news = remember(done)
    memory.save()
    if (news.length > 0) onResults(news)
  }
}
