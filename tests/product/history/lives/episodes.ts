import type { Actor } from '../../../../shared/model/actor.ts'
import type { Stage } from '../../../../shared/model/stages.ts'
import type { Random } from '../../../support/random.ts'

/** Something that was done, so many seconds after the episode began. */
export interface Deed {
  after: number
  what: 'restart' | 'rebuild' | 'pause' | 'resume'
  by: Actor
  result: string
}

/** A change of stage, so many seconds after the episode began. */
export interface Step {
  after: number
  stage: Stage
  errorMessage?: string
  /** Whose action caused it. */
  by?: Actor
  /** Whether a newer commit runs from here on. */
  isNewCommit?: true
}

/** What happens to a running Space for a while. The last step is where it ends. */
export interface Episode {
  steps: [Step, ...Step[]]
  deeds: Deed[]
}

export const ADMIN: Actor = { kind: 'admin', name: 'admin' }
export const KEY: Actor = { kind: 'key', name: 'API_KEY' }

const MINUTE = 60
const HOUR = 60 * MINUTE

const CRASHES = [
  'Exit code: 137. Reason: out of memory',
  'Exit code: 1. Reason: telegram.error.NetworkError: httpx.ConnectError: All connection attempts failed',
  'Exit code: 1. Reason: requests.exceptions.ReadTimeout: HTTPSConnectionPool(host=“api.example.com”, port=443)',
] as const
const NO_DISTRIBUTION =
  'Job failed with exit code: 1. Reason: ERROR: No matching distribution found for pydantic-core==2.99.0'
const QUOTA = 'Quota exceeded for flavor cpu-basic (requested=1): current=3, limit=3'

/** The stages after one of our own restarts. */
function restartAt(after: number, by: Actor, what: Deed['what'] = 'restart'): Episode {
  return {
    deeds: [{ after, what, by, result: 'ok' }],
    steps: [
      { after: after + 2, stage: 'BUILDING', by },
      { after: after + 41, stage: 'APP_STARTING', by },
      { after: after + 58, stage: 'RUNNING', by },
    ],
  }
}

function join(first: Step[], { steps, deeds }: Episode): Episode {
  return { steps: [...first, ...steps] as Episode['steps'], deeds }
}

export function crash(random: Random, by: Actor): Episode {
  const until = by === KEY ? 6 * MINUTE + random.below(240) : 2 * HOUR + random.below(5 * HOUR)
  const failed: Step = { after: 0, stage: 'RUNTIME_ERROR', errorMessage: random.pick(CRASHES) }
  return join([failed], restartAt(until, by))
}

export function nap(random: Random): Episode {
  const woken = 2 * HOUR + random.below(9 * HOUR)
  return {
    deeds: [],
    steps: [
      { after: 0, stage: 'SLEEPING' },
      { after: woken, stage: 'APP_STARTING' },
      { after: woken + 2 * MINUTE, stage: 'RUNNING' },
    ],
  }
}

export function deploy(random: Random): Episode {
  const built = 3 * MINUTE + random.below(6 * MINUTE)
  return {
    deeds: [],
    steps: [
      { after: 0, stage: 'RUNNING_BUILDING' },
      { after: built, stage: 'RUNNING_APP_STARTING' },
      { after: built + 2 * MINUTE, stage: 'RUNNING', isNewCommit: true },
    ],
  }
}

export function failedDeploy(random: Random): Episode {
  const repairedAt = HOUR + random.below(3 * HOUR)
  return {
    deeds: [{ after: repairedAt - 9 * MINUTE, what: 'rebuild', by: ADMIN, result: 'hub_rate_limited' }],
    steps: [
      { after: 0, stage: 'RUNNING_BUILDING' },
      { after: 4 * MINUTE, stage: 'BUILD_ERROR', errorMessage: NO_DISTRIBUTION },
      { after: repairedAt, stage: 'BUILDING' },
      { after: repairedAt + 5 * MINUTE, stage: 'APP_STARTING' },
      { after: repairedAt + 7 * MINUTE, stage: 'RUNNING', isNewCommit: true },
    ],
  }
}

/** A start that hangs for over half an hour. */
export function slowStart(random: Random): Episode {
  const until = 45 * MINUTE + random.below(40 * MINUTE)
  return join([{ after: 0, stage: 'APP_STARTING' }], restartAt(until, ADMIN, 'rebuild'))
}

export function quotaUsedUp(random: Random): Episode {
  const until = 8 * HOUR + random.below(2 * HOUR)
  const refused: Deed = { after: 25 * MINUTE, what: 'resume', by: ADMIN, result: 'hub_quota' }
  const resumed = restartAt(until, ADMIN, 'resume')
  return join([{ after: 0, stage: 'PAUSED', errorMessage: QUOTA }], {
    ...resumed,
    deeds: [refused, ...resumed.deeds],
  })
}

export function weeklyRestart(): Episode {
  return restartAt(0, KEY)
}

/** How many seconds it takes. */
export function lengthOf({ steps }: Episode): number {
  return steps.at(-1)?.after ?? 0
}
