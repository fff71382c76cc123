import type { Space } from '../../shared/model/space.ts'

/** Which log matters now: that of the build while it builds or has failed to, or else that of the container. */
export function logKind({ failure, stage }: Space): 'run' | 'build' {
  return failure === 'build' || stage === 'BUILDING' ? 'build' : 'run'
}

/** The Hub's page with the log that matters now; null for a Space that has none. */
export function logsHref(space: Space): string | null {
  if (space.sdk === 'static' || space.disabled) return null
  return `${space.hubUrl}?logs=${logKind(space) === 'build' ? 'build' : 'container'}`
}
