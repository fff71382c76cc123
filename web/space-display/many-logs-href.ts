import type { Space } from '../../shared/model/space.ts'
import type { LogKind } from '../../shared/wire/logs.ts'
import { logKind, logsHref } from './logs-href.ts'

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
  return logsPageHref(shown.map((space) => ({ space, kind: logKind(space) })))
}

/** The address of these logs beside each other: `/logs?spaces=a/b,c/d&build=c/d`. */
export function logsPageHref(logs: readonly { space: Space; kind: LogKind }[]): string {
  const builds = logs.filter(({ kind }) => kind === 'build')
  const list = (of: typeof logs) => of.map(({ space }) => pathOf(space)).join(',')
  return `/logs?spaces=${list(logs)}${builds.length > 0 ? `&build=${list(builds)}` : ''}`
}

function pathOf({ owner, name }: Space): string {
  return `${encodeURIComponent(owner)}/${encodeURIComponent(name)}`
}
