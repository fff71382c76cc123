import type { Space } from '../../shared/model/space.ts'
import type { LogKind } from '../../shared/wire/logs.ts'
import { spacePath } from './describe-space.ts'

/** Which log matters now: that of the build while it builds or has failed to, or else that of the container. */
export function logKind({ failure, stage }: Space): LogKind {
  return failure === 'build' || stage === 'BUILDING' ? 'build' : 'run'
}

/** The page with this log of a Space. */
export function logPath(space: Space, kind: LogKind): string {
  return `${spacePath(space)}/logs${kind === 'build' ? '?kind=build' : ''}`
}

/** The page with the log that matters now; null for a Space that has none. */
export function logsHref(space: Space): string | null {
  return space.sdk === 'static' || space.disabled ? null : logPath(space, logKind(space))
}

/** The log that says why a Space has failed; null if nothing has failed, or nothing is logged. */
export function whyHref(space: Space): string | null {
  return space.failure === null ? null : logsHref(space)
}
