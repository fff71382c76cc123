import { createListeners } from '../state/listeners.ts'
import { readStored, writeStored } from '../state/stored.ts'
import { LEVELS, type Level } from './lines/level.ts'

export const TIMES = ['local', 'utc', 'off'] as const

export type Times = (typeof TIMES)[number]

/** How logs are shown. Remembered for the next visit. */
export interface LogChoices {
  isWrapped: boolean
  times: Times
  /** The levels that are shown. */
  levels: readonly Level[]
}

const KEY = 'logs'
const DEFAULTS: LogChoices = { isWrapped: true, times: 'local', levels: LEVELS }

/** Takes what is valid of a stored text: it may come from another version. */
export function parseChoices(stored: string | null): LogChoices {
  const known = readObject(stored)
  const { levels } = known
  const kept = Array.isArray(levels) ? LEVELS.filter((level) => levels.includes(level)) : []
  return {
    isWrapped: typeof known.isWrapped === 'boolean' ? known.isWrapped : DEFAULTS.isWrapped,
    times: TIMES.find((value) => value === known.times) ?? DEFAULTS.times,
    levels: kept.length > 0 ? kept : DEFAULTS.levels,
  }
}

function readObject(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function createChoices() {
  const changes = createListeners()
  let now: LogChoices | null = null

  function get(): LogChoices {
    now ??= parseChoices(readStored('localStorage', KEY))
    return now
  }

  return {
    get,
    subscribe: changes.subscribe,
    change(changed: Partial<LogChoices>) {
      now = { ...get(), ...changed }
      writeStored('localStorage', KEY, JSON.stringify(now))
      changes.notify()
    },
  }
}

export const logChoices = createChoices()
