import { failureOf } from '../../shared/failure.ts'
import { type Space, type Stage, stage } from '../../shared/space.ts'
import { visibleText } from '../../shared/visible-text.ts'
import type { HubRuntime, HubSpace } from './hub-space.ts'

/** What a runtime says of a Space; the rest of it comes from the list alone. */
type RuntimeFields = Pick<
  Space,
  | 'stage'
  | 'errorMessage'
  | 'failure'
  | 'hardware'
  | 'sleepTimeSeconds'
  | 'neverSleeps'
  | 'replicas'
  | 'devMode'
  | 'runtimeSha'
  | 'domains'
>

interface Origin {
  /** The Hub's base URL, for the link to the Space's page. */
  endpoint: string
  hasToken: boolean
}

/** Maps the Hub's words for a Space to ours. */
export function toSpace(hub: HubSpace, { endpoint, hasToken }: Origin): Space {
  const [owner = '', name = ''] = hub.name.split('/')
  return {
    id: hub.name,
    owner,
    name,
    title: visibleText(hub.cardData?.title) ?? name,
    emoji: hub.cardData?.emoji ?? null,
    description: hub.cardData?.short_description ?? null,
    sdk: hub.sdk ?? null,
    tags: hub.tags,
    likes: hub.likes,
    private: hub.private,
    visibility: hub.private ? 'private' : 'public',
    disabled: hub.disabled,
    createdAt: toTime(hub.createdAt) ?? timeOfId(hub.id),
    lastModified: toTime(hub.lastModified),
    sha: hub.sha ?? null,
    ...toRuntimeFields(hub.runtime ?? null),
    usedStorageBytes: null,
    url: appUrl(hub),
    hubUrl: `${endpoint}/spaces/${hub.name}`,
    operable: hasToken && hub.sdk !== 'static',
  }
}

/** The Space as a newer runtime has it. */
export function withRuntime(space: Space, runtime: HubRuntime): Space {
  const { runtimeSha, ...fields } = toRuntimeFields(runtime)
  // A paused or building container has no commit of its own to speak of: the last one known stays.
  return {
    ...space,
    ...fields,
    runtimeSha: runtimeSha ?? space.runtimeSha,
    url: space.url ?? readyDomain(runtime),
  }
}

/** A listed Space with a runtime that is known from after the listing was asked for. */
export function keepRuntime(listed: Space, known: Space): Space {
  const { stage, errorMessage, failure, hardware, sleepTimeSeconds, neverSleeps } = known
  const { replicas, devMode, runtimeSha, domains } = known
  const runtime = { stage, errorMessage, failure, hardware, sleepTimeSeconds, neverSleeps }
  return { ...listed, ...runtime, replicas, devMode, runtimeSha, domains }
}

function toRuntimeFields(runtime: HubRuntime | null): RuntimeFields {
  const stage = toStage(runtime?.stage)
  const errorMessage = runtime?.errorMessage ?? null
  return {
    stage,
    errorMessage,
    failure: failureOf({ stage, errorMessage }),
    neverSleeps: null,
    domains: [],
    hardware: {
      current: runtime?.hardware?.current ?? null,
      requested: runtime?.hardware?.requested ?? null,
    },
    sleepTimeSeconds: toSleepTime(runtime?.gcTimeout),
    replicas: {
      current: runtime?.replicas?.current ?? null,
      requested: runtime?.replicas?.requested ?? null,
    },
    devMode: runtime?.devMode ?? false,
    runtimeSha: runtime?.sha ?? null,
  }
}

function toStage(word: string | null | undefined): Stage {
  const known = stage.safeParse(word)
  return known.success ? known.data : 'UNKNOWN'
}

/** A Space that never sleeps has -1 or null, which of them is not confirmed: both are null here. */
function toSleepTime(gcTimeout: number | null | undefined): number | null {
  return gcTimeout === null || gcTimeout === undefined || gcTimeout < 0 ? null : gcTimeout
}

function toTime(text: string | null | undefined): string | null {
  const ms = Date.parse(text ?? '')
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

/** The time that the first four bytes of a Mongo id hold, for a Space that comes without `createdAt`. */
function timeOfId(id: string | null | undefined): string {
  const seconds = /^[0-9a-f]{24}$/.test(id ?? '') ? Number.parseInt((id ?? '').slice(0, 8), 16) : 0
  return new Date(seconds * 1000).toISOString()
}

/** Where the app answers: a host or domain that the Hub names, never one made up from the Space's name. */
function appUrl({ host, runtime, subdomain, sdk }: HubSpace): string | null {
  if (host?.startsWith('https://')) return host
  const domain = runtime ? readyDomain(runtime) : null
  if (domain) return domain
  if (!subdomain || !/^[\w-]+$/.test(subdomain)) return null
  return sdk === 'static' ? `https://${subdomain}.static.hf.space` : `https://${subdomain}.hf.space`
}

function readyDomain({ domains }: HubRuntime): string | null {
  const ready = domains.find(({ domain, stage }) => stage === 'READY' && /^[\w.-]+$/.test(domain))
  return ready ? `https://${ready.domain}` : null
}
