import { failureOf } from '../../../shared/model/failure.ts'
import { type Space, type SpaceRuntime, spaceRuntime } from '../../../shared/model/space.ts'
import { ownerOf } from '../../../shared/model/space-id.ts'
import { appUrl, renewUrl } from './app-url.ts'
import type { HubRuntime } from './hub-runtime.ts'
import type { HubSpace } from './hub-space.ts'

interface Origin {
  /** The Hub's base URL, for the link to the Space's page. */
  endpoint: string
  hasToken: boolean
}

/** Maps the Hub's words for a Space to ours. `known` is the same Space as it was: its stage stays if the Hub says none. */
export function toSpace(hub: HubSpace, { endpoint, hasToken }: Origin, known?: Space): Space {
  const { id, title, subdomain: _, host: _host, runtime, ...facts } = hub
  const owner = ownerOf(id)
  const name = id.slice(owner.length + 1)
  const isStatic = hub.sdk === 'static'
  return {
    ...facts,
    id,
    owner,
    name,
    title: title ?? name,
    private: hub.visibility !== 'public',
    ...(isStatic ? toStaticFields(runtime) : toRuntimeFields(runtime, known)),
    url: appUrl(hub),
    hubUrl: `${endpoint}/spaces/${id}`,
    operable: hasToken && !isStatic && !hub.disabled,
  }
}

/** The Space as a newer runtime has it. */
export function withRuntime(space: Space, runtime: HubRuntime): Space {
  const fields = toRuntimeFields(runtime, space)
  // A paused or building container runs no commit: the last one known stays.
  const runtimeSha = fields.runtimeSha ?? space.runtimeSha
  return { ...space, ...fields, runtimeSha, url: renewUrl(space, runtime.domains) }
}

/** A listed Space with the runtime that is known from after the listing was asked for. */
export function keepRuntime(listed: Space, known: Space): Space {
  return { ...listed, ...spaceRuntime.parse(known) }
}

/** Files alone are up as soon as they are there: a static Space of which the Hub says nothing runs. */
function toStaticFields(runtime: HubRuntime | null): SpaceRuntime {
  const fields = toRuntimeFields(runtime)
  return runtime?.stage ? fields : { ...fields, stage: 'RUNNING', failure: null }
}

/** Without a stage, the previous one stays, with its reason: during a restart the Hub briefly names none. */
function toRuntimeFields(runtime: HubRuntime | null, known?: Space): SpaceRuntime {
  const isSaid = runtime !== null && runtime.stage !== null
  const stage = runtime?.stage ?? known?.stage ?? 'UNKNOWN'
  const errorMessage = runtime?.errorMessage ?? (isSaid ? null : (known?.errorMessage ?? null))
  return {
    stage,
    errorMessage,
    failure: failureOf({ stage, errorMessage }),
    hardware: runtime?.hardware ?? { current: null, requested: null },
    sleepTimeSeconds: runtime?.sleepTimeSeconds ?? null,
    neverSleeps: runtime?.neverSleeps ?? null,
    replicas: runtime?.replicas ?? { current: null, requested: null },
    devMode: runtime?.devMode ?? null,
    runtimeSha: runtime?.sha ?? null,
    domains: runtime?.domains ?? known?.domains ?? [],
  }
}
