import { attentionOf } from '../../../shared/model/attention.ts'
import type { Space } from '../../../shared/model/space.ts'

/** Notices Spaces that have failed since the list was last seen. What was failing from the first is not news. */
export function createCrashWatch() {
  const known = new Map<string, boolean>()

  return {
    /** The Spaces that were healthy before and have failed now. */
    observe(spaces: readonly Space[]): Space[] {
      return spaces.filter((space) => {
        const hasFailed = isFailing(space)
        const before = known.get(space.id)
        known.set(space.id, hasFailed)
        return hasFailed && before === false
      })
    },
    /** For a session that has ended. */
    clear: () => known.clear(),
  }
}

function isFailing(space: Space): boolean {
  const reason = attentionOf(space)
  return reason === 'failed' || reason === 'blocked' || reason === 'quota'
}
