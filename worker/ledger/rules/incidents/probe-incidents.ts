import { ALL_ACCOUNTS } from '../../../../shared/model/incident.ts'
import { isServing } from '../../../../shared/model/stages.ts'
import type { ProbeResult } from '../../protocol.ts'
import type { StoredIncident, StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { ownerOf } from '../state/ledger-state.ts'
import { settlePart } from '../time/count-space.ts'

/** So many failures in a row are an incident. */
const FAILURES = 3
/** Of fewer probes, most may well fail at once. */
const MIN_PROBES_TO_DOUBT = 4

type Found = ProbeResult & { n: number }

/**
 * Takes over what probes have seen, in order. If most of those that were alive fail at once, our own view is in doubt: one incident for all
 * of them.
 */
export function takeProbes(
  draft: Draft,
  results: readonly ProbeResult[],
  find: (id: string) => StoredSpace | null,
) {
  const news = results.flatMap((result) => {
    const known = find(result.spaceId)
    if (known === null || result.outcome === 'blind') return []
    const { n, probedAt, stage, goneAt } = draft.space(known.n)
    const isNew = probedAt === null || result.at > probedAt
    return isNew && goneAt === null && isServing(stage) ? [{ ...result, n }] : []
  })
  if (news.length === 0) return
  settleDoubt(draft, news, results.length)
  for (const result of news) takeProbe(draft, result)
}

const findDoubt = (open: readonly StoredIncident[]) =>
  open.find(({ kind, n }) => kind === 'unreachable' && n === null)

function settleDoubt(draft: Draft, news: readonly Found[], probes: number): void {
  const at = Math.max(...news.map((result) => result.at))
  const dead = news.filter(({ outcome }) => outcome === 'dead')
  const doubt = findDoubt(draft.open())
  if (doubt !== undefined) {
    if (dead.length * 2 >= news.length) return
    draft.closeIncident(doubt, at)
    // What failed meanwhile proves nothing: whether a Space can be reached is counted anew.
    for (const space of draft.spaces()) {
      if (space.probeFailures > 0 && !isUnreachable(draft, space.n))
        draft.putSpace({ ...space, probeFailures: 0 })
    }
    return
  }
  const sudden = dead.filter(({ n }) => draft.space(n).probeFailures === 0)
  if (probes < MIN_PROBES_TO_DOUBT || sudden.length * 2 <= probes) return
  const errorMessage = sudden[0]?.words ?? null
  draft.openIncident({ kind: 'unreachable', at, n: null, account: ALL_ACCOUNTS, errorMessage })
}

function takeProbe(draft: Draft, { n, at, outcome, words }: Found): void {
  const space = draft.space(n)
  const probeFailures = outcome === 'dead' ? Math.min(FAILURES, space.probeFailures + 1) : 0
  if (probeFailures !== space.probeFailures) draft.putSpace({ ...space, probeFailures, probedAt: at })
  const open = draft.incidentsOf(n).find(({ kind }) => kind === 'unreachable')
  if (open !== undefined && outcome === 'alive') draft.closeIncident(open, at)
  if (open !== undefined && outcome === 'dead' && open.errorMessage !== words) {
    draft.putIncident({ ...open, errorMessage: words })
  }
  if (open === undefined && probeFailures >= FAILURES && findDoubt(draft.open()) === undefined) {
    draft.openIncident({ kind: 'unreachable', at, n, account: ownerOf(space.id), errorMessage: words })
  }
  settlePart(draft, n, at)
}

const isUnreachable = (draft: Draft, n: number) =>
  draft.incidentsOf(n).some(({ kind }) => kind === 'unreachable')

/** A Space that no longer serves cannot be probed. */
export function settleUnreachable(draft: Draft, n: number, at: number): void {
  if (isServing(draft.space(n).stage)) return
  for (const open of draft.incidentsOf(n)) if (open.kind === 'unreachable') draft.closeIncident(open, at)
}
