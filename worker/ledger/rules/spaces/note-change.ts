import { flavorOf } from '../../../../shared/model/hardware.ts'
import type { Stage } from '../../../../shared/model/stages.ts'
import type { StoredSpace } from '../../rows/stored.ts'
import type { Draft } from '../state/draft.ts'
import type { Sighting } from './sighting.ts'

/** What the entry of a change says beside its stage; `toChange` makes the wire's `Change` of it, without the hardware. */
export interface ChangeDetail {
  from: Stage | null
  notBefore: string | null
  failure: string | null
  errorMessage: string | null
  commit: string | null
  /** What it runs on since, for the estimate of its cost; entries of earlier versions lack it. */
  flavor?: string | null
}

/** Notes that a Space went from one stage to another, or failed for another reason. */
export function noteChange(draft: Draft, from: Stage | null, space: StoredSpace, sighting: Sighting): void {
  const { at, notBefore, by } = sighting
  const detail = {
    from,
    notBefore: notBefore === null ? null : new Date(notBefore).toISOString(),
    failure: space.failure,
    errorMessage: space.errorMessage,
    commit: space.runtimeSha,
    flavor: space.profile && flavorOf(space.profile),
  } satisfies ChangeDetail
  draft.addEntry({ at, kind: 'change', what: space.stage, n: space.n, by, detail })
}

export function noteRename(draft: Draft, { n, id: from }: StoredSpace, id: string, at: number): void {
  draft.addEntry({ at, kind: 'change', what: 'renamed', n, spaceId: id, detail: { from } })
}
