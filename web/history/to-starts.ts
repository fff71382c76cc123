import type { History } from '../../shared/wire/history.ts'
import type { StageStart } from '../live/stages/stage-clock.ts'

/** When the stages began. One that began before the watch has lasted at least as long as the watch. */
export function toStarts({ watch, spaces }: Pick<History, 'watch' | 'spaces'>): Map<string, StageStart> {
  const starts = new Map<string, StageStart>()
  for (const [id, { since }] of Object.entries(spaces)) {
    const at = since ?? watch.since
    if (at !== null) starts.set(id, { at: Date.parse(at), isExact: since !== null })
  }
  return starts
}
