import type { Space } from '../../shared/model/space.ts'
import { isServing } from '../../shared/model/stages.ts'

/** The URL of the Space's page in the dashboard. */
export function spacePath(space: Pick<Space, 'owner' | 'name'>): string {
  return `/spaces/${encodeURIComponent(space.owner)}/${encodeURIComponent(space.name)}`
}

/** One sentence about a Space without metrics: why it failed, or what its state means. */
export type NoteKey =
  `note.${Exclude<Space['stage'], 'RUNNING' | 'RUNNING_BUILDING' | 'RUNNING_APP_STARTING'>}`

export function noteOf(space: Space): NoteKey | 'note.static' | 'note.disabled' | 'space.waiting' {
  if (space.disabled) return 'note.disabled'
  if (space.sdk === 'static' && isServing(space.stage)) return 'note.static'
  switch (space.stage) {
    case 'RUNNING':
    case 'RUNNING_BUILDING':
    case 'RUNNING_APP_STARTING':
      return 'space.waiting'
    default:
      return `note.${space.stage}`
  }
}
