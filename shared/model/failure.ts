import * as z from 'zod/mini'
import type { Stage } from './stages.ts'

/** Why a Space is not up. Each value calls for a different next step. */
export const FAILURES = ['app', 'build', 'config', 'capacity', 'hub', 'quota', 'blocked'] as const

export const failure = z.enum(FAILURES)

export type Failure = z.infer<typeof failure>

type Texts = readonly (readonly [RegExp, Failure])[]

/** Texts that only the Hub writes, taken from public reports; the first match wins. */
const HUB_TEXTS: Texts = [
  [/flagged as abus|abuse[- ]handler|reposcanner/i, 'blocked'],
  [/quota exceeded for flavor|reached your [\w.-]+ quota limit/i, 'quota'],
  [/scheduling failure|unable to schedule|not enough hardware capacity/i, 'capacity'],
  [/failed to create containerd task|unexpected job error|spaces-registry\.huggingface\.tech/i, 'hub'],
]

/** Words that an app may also write: they only count if the text does not quote the output of an app or a build. */
const LOOSE_TEXTS: Texts = [
  [/\bblocked\b|\bmoderat|terms of service|content policy|\bsuspended\b/i, 'blocked'],
  [/(?<!disk )quota (?:exceeded|limit|is used up)|exceeded (?:your|the) [\w -]*quota|over quota/i, 'quota'],
  [/insufficient capacity|no capacity/i, 'capacity'],
  [/internal (?:server )?error on the hub/i, 'hub'],
]

/** The Hub quotes the last output of a process that has exited. */
const QUOTES_APP = /exit code|job failed|failed to start|traceback|\b\w+(?:Error|Exception)\b/i

/** In one of these stages a Space has failed only if the Hub gives a reason. */
const RESTING: ReadonlySet<Stage> = new Set(['PAUSED', 'STOPPED', 'SLEEPING'])

/**
 * Why a Space is not up, from its stage and the Hub's error message. Null if it is up, is starting, or is resting without a
 * reason: a Space that its owner paused has not failed.
 */
export function failureOf({
  stage,
  errorMessage,
}: {
  stage: Stage
  errorMessage: string | null
}): Failure | null {
  const byStage = failureOfStage(stage)
  if (byStage === null && !RESTING.has(stage)) return null
  const words = errorMessage ?? ''
  const quotesApp = QUOTES_APP.test(words)
  const texts = quotesApp ? HUB_TEXTS : [...HUB_TEXTS, ...LOOSE_TEXTS]
  const known = texts.find(([pattern]) => pattern.test(words))?.[1]
  return known ?? byStage ?? (quotesApp ? 'app' : null)
}

function failureOfStage(stage: Stage): Failure | null {
  switch (stage) {
    case 'RUNTIME_ERROR':
      return 'app'
    case 'BUILD_ERROR':
      return 'build'
    case 'CONFIG_ERROR':
    case 'NO_APP_FILE':
      return 'config'
    default:
      return null
  }
}
