import * as z from 'zod/mini'
import type { Space } from './space.ts'

/** Why a Space is not up, by what helps: another of these asks for another step. */
export const FAILURES = ['app', 'build', 'config', 'capacity', 'hub', 'quota', 'blocked'] as const

export const failure = z.enum(FAILURES)

export type Failure = z.infer<typeof failure>

/**
 * The Hub's texts, as public reports quote them; the first that matches decides. They match what the Hub itself writes, not
 * words that an app's traceback may hold as well ("You exceeded your current quota" comes from other services).
 */
const TEXTS: readonly (readonly [RegExp, Failure])[] = [
  [/\bflagged as abus|\bblocked by abuse|\babuse-handler\b|\bRepoScanner\b/i, 'blocked'],
  [/\bquota exceeded for flavor\b|you've reached your \S+ quota limit/i, 'quota'],
  [/\bscheduling failure\b|\bnot enough hardware capacity\b/i, 'capacity'],
  [
    /\bfailed to create containerd task\b|\bunexpected job error\b|\bspaces-registry\.huggingface\.tech\b/i,
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
