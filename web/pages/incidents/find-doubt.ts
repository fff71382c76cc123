import { stoppedSince, type WatchAsRead } from '../../requests/history/watch-state.ts'

export type Doubt = 'not-known-yet' | 'out-of-reach' | 'not-looked' | 'stopped'

/** Why "no open incident" does not have to mean that all is well; null if it does. `watch` is not off. */
export function findDoubt(watch: WatchAsRead | undefined, isOutOfReach: boolean): Doubt | null {
  if (isOutOfReach) return 'out-of-reach'
  if (watch === undefined) return 'not-known-yet'
  if (watch.since === null || watch.lastLookAt === null) return 'not-looked'
  return stoppedSince(watch) === null ? null : 'stopped'
}
