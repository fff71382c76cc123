import { ATTENTION_REASONS, type AttentionReason } from '../../../../shared/model/attention.ts'
import type { Space } from '../../../../shared/model/space.ts'
import type { StageStart } from '../../../live/stages/stage-clock.ts'

/** A Space that needs attention, why, and since when as far as that is known, in epoch milliseconds. */
export interface Need {
  id: string
  space: Space
  reason: AttentionReason
  since: number | null
}

/** The worst reason first; within a reason the latest first, and those of unknown time last, by title. */
export function sortByNeed(needs: readonly Need[], locale: string): Need[] {
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return needs.toSorted(
    (a, b) =>
      ATTENTION_REASONS.indexOf(a.reason) - ATTENTION_REASONS.indexOf(b.reason) ||
      (b.since ?? 0) - (a.since ?? 0) ||
      compare(a.space.title, b.space.title) ||
      (a.space.id < b.space.id ? -1 : 1),
  )
}

/** The Hub says when a newer commit was pushed, but of no other change when it was. */
export function needSince(space: Space, reason: AttentionReason, start: StageStart | null): number | null {
  if (reason !== 'outdated') return start?.isExact ? start.at : null
  return space.lastModified ? Date.parse(space.lastModified) : null
}
