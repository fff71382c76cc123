import type { Domain, Space } from '../../../shared/model/space.ts'
import type { Stage } from '../../../shared/model/stages.ts'
import type { Mask } from '../../mask.ts'
import { shorten, toLines } from './plain-text.ts'
import { toFields, toFlag, toList, toNumber, toStage, toText } from './read-field.ts'

const MAX_ERROR_CHARACTERS = 4_000
/** Of a longer text, only this much is read at either end. */
const MAX_SCANNED_CHARACTERS = 8_000
const MAX_DOMAINS = 100
const HOST_NAME = /^[\p{L}\p{N}_-][\p{L}\p{N}_.-]{0,252}$/u

/** An answer with none of these is not a runtime. */
const FIELDS = [
  'stage',
  'errorMessage',
  'hardware',
  'storage',
  'gcTimeout',
  'replicas',
  'devMode',
  'domains',
  'sha',
]

/** A Space's container (`GET …/runtime`, and the answer to every action). Null: the Hub did not say. */
export interface HubRuntime
  extends Pick<
    Space,
    'errorMessage' | 'hardware' | 'sleepTimeSeconds' | 'neverSleeps' | 'replicas' | 'devMode'
  > {
  stage: Stage | null
  sha: string | null
  domains: Domain[] | null
}

/** Parses a runtime; null if the value is not one. A malformed field counts as missing. */
export function readRuntime(value: unknown, mask: Mask): HubRuntime | null {
  const fields = toFields(value)
  if (!FIELDS.some((name) => fields[name] !== undefined)) return null
  return {
    stage: toStage(fields.stage),
    errorMessage: toErrorMessage(fields.errorMessage, mask),
    hardware: toHardware(fields.hardware),
    ...toSleep(fields.gcTimeout),
    replicas: toReplicas(fields.replicas),
    devMode: toFlag(fields.devMode),
    sha: toText(fields.sha),
    domains: toDomains(fields.domains),
  }
}

/** Keeps line breaks, removes control characters and tokens, and limits the length. */
function toErrorMessage(value: unknown, mask: Mask): string | null {
  if (typeof value !== 'string') return null
  const isLong = value.length > 2 * MAX_SCANNED_CHARACTERS
  // `shorten` removes the text around this cut, so that half a token is never shown.
  const ends = isLong
    ? `${value.slice(0, MAX_SCANNED_CHARACTERS)}\n${value.slice(-MAX_SCANNED_CHARACTERS)}`
    : value
  return shorten(mask(toLines(ends)).trim(), MAX_ERROR_CHARACTERS) || null
}

/** Usually an object; a string is the current flavour. */
function toHardware(value: unknown): HubRuntime['hardware'] {
  const { current, requested } = typeof value === 'string' ? { current: value } : toFields(value)
  return { current: toText(current), requested: toText(requested) }
}

/** -1 and null both mean that the Space never sleeps: which one the Hub sends is not confirmed. */
function toSleep(gcTimeout: unknown): Pick<HubRuntime, 'sleepTimeSeconds' | 'neverSleeps'> {
  if (gcTimeout === null) return { sleepTimeSeconds: null, neverSleeps: true }
  const seconds = toNumber(gcTimeout)
  if (seconds === null) return { sleepTimeSeconds: null, neverSleeps: null }
  return seconds < 0
    ? { sleepTimeSeconds: null, neverSleeps: true }
    : { sleepTimeSeconds: seconds, neverSleeps: false }
}

function toReplicas(value: unknown): HubRuntime['replicas'] {
  const { current, requested } = typeof value === 'number' ? { current: value } : toFields(value)
  return { current: toNumber(current), requested: requested === 'auto' ? 'auto' : toNumber(requested) }
}

function toDomains(value: unknown): Domain[] | null {
  return toList(value)?.slice(0, MAX_DOMAINS).flatMap(toDomain) ?? null
}

function toDomain(value: unknown): Domain[] {
  const { domain, isCustom, stage } = typeof value === 'string' ? { domain: value } : toFields(value)
  const name = toText(domain)?.toLowerCase() ?? ''
  if (!HOST_NAME.test(name)) return []
  return [{ name, custom: toFlag(isCustom) ?? !name.endsWith('.hf.space'), stage: toText(stage) }]
}
