import { isOutdated } from '../../../../shared/model/is-outdated.ts'
import { isServing } from '../../../../shared/model/stages.ts'
import type { SpaceFacts } from '../../protocol.ts'
import type { StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import { countUntil } from '../time/count-space.ts'
import { noteChange, noteRename } from './note-change.ts'
import type { Sighting } from './sighting.ts'

const MAX_ERROR_MESSAGE = 1_000

/** Takes over what was seen of a Space, and returns its number. Incidents and totals follow in `settleSpace`. */
export function takeFacts(
  draft: Draft,
  known: StoredSpace | null,
  facts: SpaceFacts,
  sighting: Sighting,
): number {
  const present = cap(facts)
  if (known === null) return addSpace(draft, present, sighting)
  if (known.goneAt !== null) return returnSpace(draft, known, present, sighting)
  if (isSame(known, present, sighting.account)) return known.n
  if (known.id !== present.id) noteRename(draft, known, present.id, sighting.at)
  const next = nextOf(leaveAccount(draft, known, sighting), present, sighting)
  draft.putSpace(next)
  if (known.stage !== next.stage) countChange(draft, next.n)
  if (known.stage !== next.stage || known.failure !== next.failure)
    noteChange(draft, known.stage, next, sighting)
  return next.n
}

/** What was not watched of its time so far depends on the account that it was in. */
function leaveAccount(draft: Draft, known: StoredSpace, { account, at }: Sighting): StoredSpace {
  return known.account === account ? known : countUntil(known, at, draft.gapsOf(known.account))
}

/** Probes say nothing about a Space that does not serve, and what they said before is over. */
function nextOf(known: StoredSpace, facts: SpaceFacts, sighting: Sighting): StoredSpace {
  const { at, notBefore, account } = sighting
  const outdatedSince = isOutdated(facts) ? (known.outdatedSince ?? at) : null
  const probeFailures = isServing(facts.stage) ? known.probeFailures : 0
  const hubId = facts.hubId ?? known.hubId
  const next = { ...known, ...facts, hubId, account, changedAt: at, outdatedSince, probeFailures }
  return known.stage === facts.stage ? next : { ...next, since: at, notBefore, stageSeenAt: at }
}

function addSpace(draft: Draft, facts: SpaceFacts, sighting: Sighting): number {
  const { at, account, isFirst } = sighting
  const n = draft.takeSpaceNumber()
  draft.putSpace({
    ...facts,
    ...{ n, account, changedAt: at, stageSeenAt: at },
    since: isFirst ? null : at,
    notBefore: isFirst ? null : sighting.notBefore,
    ...{ part: 'unknown', countedUntil: at, totals: {} },
    outdatedSince: isOutdated(facts) ? at : null,
    ...{ probeFailures: 0, probedAt: null, actedAt: null, goneAt: null },
  })
  if (!isFirst) noteChange(draft, null, draft.space(n), sighting)
  return n
}

/** A Space that was gone has kept its number. */
function returnSpace(draft: Draft, known: StoredSpace, facts: SpaceFacts, sighting: Sighting): number {
  const back = { ...known, goneAt: null, outdatedSince: null, probeFailures: 0 }
  const since = sighting.isFirst ? null : sighting.at
  const notBefore = sighting.isFirst ? null : sighting.notBefore
  const next = nextOf(back, facts, sighting)
  const countedUntil = Math.max(known.countedUntil, sighting.at)
  draft.putSpace({ ...next, since, notBefore, stageSeenAt: sighting.at, part: 'unknown', countedUntil })
  if (known.id !== facts.id) noteRename(draft, known, facts.id, sighting.at)
  if (!sighting.isFirst) noteChange(draft, null, draft.space(known.n), sighting)
  return known.n
}

function countChange(draft: Draft, n: number): void {
  for (const incident of draft.incidentsOf(n))
    draft.putIncident({ ...incident, changes: incident.changes + 1 })
}

function cap(facts: SpaceFacts): SpaceFacts {
  return { ...facts, errorMessage: facts.errorMessage?.slice(0, MAX_ERROR_MESSAGE) ?? null }
}

function isSame(known: StoredSpace, facts: SpaceFacts, account: string): boolean {
  return (
    known.account === account &&
    (facts.hubId === null || known.hubId === facts.hubId) &&
    known.id === facts.id &&
    known.stage === facts.stage &&
    known.failure === facts.failure &&
    known.errorMessage === facts.errorMessage &&
    known.disabled === facts.disabled &&
    known.sha === facts.sha &&
    known.runtimeSha === facts.runtimeSha &&
    JSON.stringify(known.profile) === JSON.stringify(facts.profile)
  )
}
