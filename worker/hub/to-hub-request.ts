import type { Command } from '../../shared/model/actions.ts'
import type { HubAction } from './transport/fetch-hub.ts'

/** What the Hub is sent for a command. `path` is below the Space's. */
export interface HubRequest extends HubAction {
  path: string
  query?: Record<string, string>
}

/** The Hub's words for each command: it has no rebuild and no resume, only restarts. */
export function toHubRequest({ action }: Command): HubRequest {
  switch (action) {
    case 'restart':
    case 'resume':
      return { method: 'POST', path: 'restart' }
    case 'rebuild':
      return { method: 'POST', path: 'restart', query: { factory: 'true' } }
    case 'pause':
      return { method: 'POST', path: 'pause' }
    default:
      return action satisfies never
  }
}
