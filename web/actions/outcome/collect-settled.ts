import type { Space } from '../../../shared/model/space.ts'
import type { ActionCenter, Outcome } from '../action-center.ts'

/** How a Space ended: settled, or not within ten minutes. */
export interface Ended {
  settled: Space[]
  slow: Space[]
}

/**
 * Collects how Spaces settle, from now on. `wait` resolves once all of these have settled, become slow, or been acted on
 * again, and returns those that settled or became slow. `onEnd` is called for each one as it ends. Call `wait` once.
 */
export function collectSettled(
  center: Pick<ActionCenter, 'onOutcome'>,
  onEnd: (outcome: Outcome) => void = () => undefined,
) {
  const done = Promise.withResolvers<Ended>()
  const ends = new Map<string, Outcome>()
  const over = new Set<string>()
  let awaited: readonly string[] | null = null

  const end = center.onOutcome((outcome) => {
    const { kind, space } = outcome
    if (kind === 'refused') return
    if (kind !== 'accepted') {
      ends.set(space.id, outcome)
      onEnd(outcome)
    }
    // The first `accepted` is the bulk action's own.
    if (kind !== 'accepted' || awaited !== null) over.add(space.id)
    check()
  })

  function check() {
    if (!awaited?.every((id) => over.has(id))) return
    end()
    const all = awaited.flatMap((id) => ends.get(id) ?? [])
    const spacesOf = (kind: Outcome['kind']) =>
      all.filter((outcome) => outcome.kind === kind).map(({ space }) => space)
    done.resolve({ settled: spacesOf('settled'), slow: spacesOf('slow') })
  }

  return function wait(spaceIds: readonly string[]): Promise<Ended> {
    awaited = spaceIds
    check()
    return done.promise
  }
}
