import type { Space } from '../../shared/space.ts'
import type { ActionCenter } from './action-center.ts'

/**
 * Collects how Spaces settle, from now on. `wait` resolves once these have all settled, been slow, or been acted on
 * anew, and gives those that settled. Call it once.
 */
export function collectSettled(center: Pick<ActionCenter, 'onOutcome'>) {
  const done = Promise.withResolvers<Space[]>()
  const settled = new Map<string, Space>()
  const over = new Set<string>()
  let awaited: readonly string[] | null = null

  const end = center.onOutcome(({ kind, space }) => {
    if (kind === 'refused') return
    if (kind === 'settled') settled.set(space.id, space)
    // The first `accepted` is the bulk action's own.
    if (kind !== 'accepted' || awaited !== null) over.add(space.id)
    check()
  })

  function check() {
    if (!awaited?.every((id) => over.has(id))) return
    end()
    done.resolve(awaited.flatMap((id) => settled.get(id) ?? []))
  }

  return function wait(spaceIds: readonly string[]): Promise<Space[]> {
    awaited = spaceIds
    check()
    return done.promise
  }
}
