import type { StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import type { LedgerState } from '../state/ledger-state.ts'

/** Fewer may well be somebody's decision. */
const MIN_PAUSED = 3

export interface PausedLook {
  /** The account, as it is configured. */
  username: string
  at: number
  /** The state before the look. */
  before: LedgerState
  /** Spaces that we paused ourselves. */
  ours: ReadonlySet<number>
}

/** Opens one incident if all Spaces of an account were found paused in one look, and none of them by us. */
export function notePausedAtOnce(draft: Draft, { username, at, before, ours }: PausedLook): void {
  const account = username.toLowerCase()
  const spaces = draft.spaces().filter((one) => one.account === account && canBePaused(one))
  const paused = spaces.filter(({ n }) => wasNotPaused(before.spaces.get(n)))
  if (paused.length < MIN_PAUSED || !spaces.every(({ stage }) => stage === 'PAUSED')) return
  if (paused.some(({ n }) => ours.has(n))) return
  const errorMessage = paused.find((one) => one.errorMessage !== null)?.errorMessage ?? null
  const numbers = paused.map(({ n }) => n)
  draft.openIncident({ kind: 'account', at, n: null, account: username, errorMessage, paused: numbers })
}

/** A static Space has no container, hence no running commit, and cannot be paused; nor can a disabled one. */
function canBePaused({ stage, runtimeSha, disabled, goneAt }: StoredSpace): boolean {
  return goneAt === null && !disabled && (stage !== 'RUNNING' || runtimeSha !== null)
}

const wasNotPaused = (space: StoredSpace | undefined) =>
  space !== undefined && space.goneAt === null && space.stage !== 'PAUSED'

/** Closes such an incident when one of its Spaces is no longer paused, or all are gone. Returns the Spaces concerned. */
export function settlePausedAtOnce(draft: Draft, at: number): number[] {
  return draft.open().flatMap((incident) => {
    if (incident.paused === null) return []
    const known = incident.paused.filter((n) =>
      draft.spaces().some((one) => one.n === n && one.goneAt === null),
    )
    if (known.length > 0 && known.every((n) => draft.space(n).stage === 'PAUSED')) return []
    draft.closeIncident(incident, at)
    return known
  })
}
