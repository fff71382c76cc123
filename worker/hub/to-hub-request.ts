import type { Command } from '../../shared/model/actions.ts'
import type { HubAction } from './transport/fetch-hub.ts'

/** The request for a command. `path` is relative to the Space's. */
export interface HubRequest extends HubAction {
  path: string
  query?: Record<string, string>
}

/** Translates a command for the Hub, which has no rebuild or resume, only restarts. */
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
