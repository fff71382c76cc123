import { editJson } from '../faults/json-path.ts'
import type { HubSpace } from './spaces.ts'
import { isServing } from './stages.ts'
import { stepAt } from './timeline.ts'

export type Runtime = Record<string, unknown>

const OF_RUNTIME = 'runtime.'
const RESTING = new Set(['PAUSED', 'STOPPED', 'SLEEPING'])

/** The answer of `/runtime`, with the gaps that the Hub leaves in each stage. */
export function describeRuntime(space: HubSpace, now: number, { justPaused = false } = {}): Runtime {
  const { stage, errorMessage, raw } = stepAt(space.timeline, now)
  const runtime: Runtime = {
    stage,
    ...(errorMessage === undefined ? {} : { errorMessage }),
    ...describeHardware(space, stage, now),
  }
  if (space.sdk === 'static') return finish(runtime)

  // Since 2026 a paused Space has lost these in reads, but not in the answer to the pause itself.
  if (stage !== 'PAUSED' || justPaused) {
    Object.assign(runtime, { gcTimeout: space.gcTimeout, devMode: space.devMode, domains: space.domains })
  }
  if (isServing(stage) || stage === 'APP_STARTING') runtime.sha = runtimeShaOf(space, now)
  return finish(runtime)

  function finish(plain: Runtime): Runtime {
    const ofSpace = Object.entries(space.raw).filter(([path]) => path.startsWith(OF_RUNTIME))
    const edits = [
      ...ofSpace.map(([path, value]) => [path.slice(OF_RUNTIME.length), value] as const),
      ...Object.entries(raw ?? {}),
    ]
    return edits.reduce<Runtime>(
      (edited, [path, value]) => editJson(edited, { path, value }) as Runtime,
      omitFrom(plain, space),
    )
  }
}

/** The serving commit: that of the step, or the previous one. */
export function runtimeShaOf(space: HubSpace, now: number): string {
  return stepAt(space.timeline, now).sha ?? space.runtimeSha
}

/** The hardware of the container: the previous one until a move to other hardware is done. */
export function servingFlavorOf(space: HubSpace, now: number): string {
  return stepAt(space.timeline, now).flavor ?? space.flavor
}

function describeHardware(space: HubSpace, stage: string, now: number): Runtime {
  if (space.sdk === 'static') {
    return {
      hardware: { current: null, requested: null },
      storage: null,
      replicas: { current: 1, requested: 1 },
    }
  }
  const runs = isServing(stage) || stage === 'APP_STARTING'
  const { requested } = space.replicas
  const idle = RESTING.has(stage) ? { current: null, requested } : { requested }
  return {
    hardware: { current: runs ? servingFlavorOf(space, now) : null, requested: space.flavor },
    storage: null,
    replicas: isServing(stage) ? { current: space.replicas.current, requested } : idle,
  }
}

function omitFrom(runtime: Runtime, { omit }: HubSpace): Runtime {
  for (const field of omit) {
    if (field.startsWith('runtime.')) delete runtime[field.slice('runtime.'.length)]
  }
  return runtime
}
