import { failureOf } from '../../../shared/model/failure.ts'
import { type Space, type SpaceRuntime, spaceRuntime } from '../../../shared/model/space.ts'
import { ownerOf } from '../../../shared/model/space-id.ts'
import { appUrl, renewUrl } from './app-url.ts'
import type { HubRuntime } from './hub-runtime.ts'
import type { HubSpace } from './hub-space.ts'

interface SpaceOrigin {
  /** The Hub's base URL, for the link to the Space's page. */
  endpoint: string
  hasToken: boolean
}

/** Converts a listed Space. `known` is the same Space from before: it keeps its stage if the Hub reports none. */
export function toSpace(hub: HubSpace, { endpoint, hasToken }: SpaceOrigin, known?: Space): Space {
  const { id, title, hubId: _, subdomain: _subdomain, host: _host, runtime, ...facts } = hub
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

/** The Space with a newer runtime. */
export function withRuntime(space: Space, runtime: HubRuntime): Space {
  const fields = toRuntimeFields(runtime, space)
  // A paused or building container runs no commit: keep the last known one.
  const runtimeSha = fields.runtimeSha ?? space.runtimeSha
  return { ...space, ...fields, runtimeSha, url: renewUrl(space, runtime.domains) }
}

const RUNTIME_FIELDS = Object.keys(spaceRuntime.shape) as (keyof SpaceRuntime)[]

/** A listed Space with a runtime that is newer than the listing. */
export function keepRuntime(listed: Space, known: Space): Space {
  const runtime = Object.fromEntries(RUNTIME_FIELDS.map((field) => [field, known[field]]))
  return { ...listed, ...(runtime as SpaceRuntime) }
}

/** A static Space has no container: it is running unless the Hub says otherwise. */
function toStaticFields(runtime: HubRuntime | null): SpaceRuntime {
  const fields = toRuntimeFields(runtime)
  return runtime?.stage ? fields : { ...fields, stage: 'RUNNING', failure: null }
}

/** Without a stage, the previous one and its error message stay: during a restart the Hub briefly reports none. */
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
