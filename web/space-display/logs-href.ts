import type { Space } from '../../shared/model/space.ts'

/** The Hub's page with the log that matters now; null for a Space that has none. */
export function logsHref(space: Space): string | null {
  if (space.sdk === 'static' || space.disabled) return null
  const isBuild = space.failure === 'build' || space.stage === 'BUILDING'
  return `${space.hubUrl}?logs=${isBuild ? 'build' : 'container'}`
}
