import { useCallback, useMemo } from 'react'
import { type AttentionReason, attentionOf } from '../../../../shared/model/attention.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { useStageStarts } from '../../../live/live-provider.tsx'
import { useNow } from '../../../time/use-now.ts'
import { type Need, needSince, sortByNeed } from './sort-by-need.ts'

/** A Space is stuck once enough time has passed, without any news of it. */
const STEP_MS = 60_000

/** The Spaces that need attention, and why. They are the same objects until one of them changes. */
export function useNeeds(spaces: readonly Space[]) {
  const { language } = useLocale()
  const starts = useStageStarts()
  const now = useNow(STEP_MS)

  const found = useMemo(
    () =>
      spaces.flatMap((space): Need[] => {
        const start = starts.start(space.id)
        const reason = attentionOf(space, { stageSince: start?.at, now })
        return reason ? [{ id: space.id, space, reason, since: needSince(space, reason, start) }] : []
      }),
    [spaces, starts, now],
  )
  // The time alone changes little: a list with the same reasons is not sorted and drawn again.
  const key = JSON.stringify(found.map(({ space, reason, since }) => [space.id, reason, since]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether anything of it has changed
  const needs = useMemo(() => sortByNeed(found, language), [key, spaces, language])
  const reasons = useMemo(
    () => new Map<string, AttentionReason>(needs.map(({ space, reason }) => [space.id, reason])),
    [needs],
  )
  const reasonOf = useCallback(({ id }: Space) => reasons.get(id) ?? null, [reasons])
  return { needs, reasonOf }
}
