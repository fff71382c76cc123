import type { Space } from '../../shared/model/space.ts'
import { logsHref } from './logs-href.ts'

/** How many logs fit beside each other. */
export const MAX_LOGS = 4

/** The Spaces that have a log. */
export function withLogs(spaces: readonly Space[]): Space[] {
  return spaces.filter((space) => logsHref(space) !== null)
}

/** Why the logs of these Spaces cannot be shown together; null if they can. Those without a log are left out. */
export function logsBlock(spaces: readonly Space[]): 'none' | 'tooMany' | null {
  const { length } = withLogs(spaces)
  if (length === 0) return 'none'
  return length > MAX_LOGS ? 'tooMany' : null
}

/** The page with the logs of all these Spaces, or with the log of the only one; null if they cannot be shown. */
export function manyLogsHref(spaces: readonly Space[]): string | null {
  if (logsBlock(spaces) !== null) return null
  const shown = withLogs(spaces)
  const [only] = shown
  if (only && shown.length === 1) return logsHref(only)
  return `/logs?spaces=${shown.map(pathOf).join(',')}`
}

function pathOf({ owner, name }: Space): string {
  return `${encodeURIComponent(owner)}/${encodeURIComponent(name)}`
}
