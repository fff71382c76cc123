import * as z from 'zod/mini'
import type { Space } from './space.ts'

/** Why a Space is not up, by what helps: another of these asks for another step. */
export const FAILURES = ['app', 'build', 'config', 'capacity', 'hub', 'quota', 'blocked'] as const

export const failure = z.enum(FAILURES)

export type Failure = z.infer<typeof failure>

/** The Hub's texts, as public reports quote them; the first that matches decides. */
const TEXTS: readonly (readonly [RegExp, Failure])[] = [
  [
    /flagged as abus|abuse[- ]handler|reposcanner|\bblocked by\b|\bmoderat|terms of service|content policy/i,
    'blocked',
  ],
  [/quota exceeded|\bquota limit\b|exceeded (?:your|the) [\w -]*quota|over quota/i, 'quota'],
  [/scheduling failure|unable to schedule|not enough hardware capacity|insufficient capacity/i, 'capacity'],
  [
    /failed to create containerd task|unexpected job error|spaces-registry\.huggingface\.tech|internal (?:server )?error on the hub/i,
    'hub',
  ],
]

/** A Space in one of these stages does not run although nobody paused it on purpose, if the Hub gives a reason. */
const RESTING: ReadonlySet<Space['stage']> = new Set(['PAUSED', 'STOPPED', 'SLEEPING'])

/**
 * Why a Space is not up, from its stage and the Hub's words (huggingface-api: `errorMessage`). Null if it is up, on its way, or
 * rests without a reason: a Space that its owner paused has not failed.
 */
export function failureOf({ stage, errorMessage }: Pick<Space, 'stage' | 'errorMessage'>): Failure | null {
  const byStage = failureOfStage(stage)
  if (byStage === null && !RESTING.has(stage)) return null
  const words = errorMessage ?? ''
  const known = TEXTS.find(([pattern]) => pattern.test(words))?.[1]
  if (known !== undefined) return known
  if (byStage !== null) return byStage
  return /exit code|job failed|failed to start/i.test(words) ? 'app' : null
}

function failureOfStage(stage: Space['stage']): Failure | null {
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
