/*
 * Each function reads one field of an answer, whatever its value. Null means that the Hub did not say: the field is missing or
 * malformed. None of these throws.
 */
import * as z from 'zod/mini'
import { type Stage, stage } from '../../../shared/model/stages.ts'
import { toLine } from './plain-text.ts'

const MAX_NAME_CHARACTERS = 200
const MAX_EMOJI_CHARACTERS = 32
const MAX_EMOJI_GRAPHEMES = 3

const isoTime = z.iso.datetime()
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The fields of an object; empty if the value is not one. */
export function toFields(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

export function toList(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null
}

/** A short text on one line. */
export function toText(value: unknown, maxCharacters = MAX_NAME_CHARACTERS): string | null {
  return typeof value === 'string' ? toLine(value, maxCharacters) : null
}

/** `1e999` is valid JSON, but not finite. */
export function toNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export function toFlag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

/** An ISO 8601 time as our API promises it: null for years beyond 9999 or before 0. */
export function toTime(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null
  const ms = Date.parse(value)
  if (Number.isNaN(ms)) return null
  const text = new Date(ms).toISOString()
  return isoTime.safeParse(text).success ? text : null
}

/** Null if the Hub does not say; `UNKNOWN` for a stage that we do not know. */
export function toStage(value: unknown): Stage | null {
  const word = toText(value)
  if (word === null) return null
  const known = stage.safeParse(word.toUpperCase().replace(/[\s-]+/g, '_'))
  return known.success ? known.data : 'UNKNOWN'
}

/** At most a few graphemes: there is only room for one. */
export function toEmoji(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > MAX_EMOJI_CHARACTERS) return null
  const emoji = toLine(value, MAX_EMOJI_CHARACTERS)
  return emoji !== null && [...graphemes.segment(emoji)].length <= MAX_EMOJI_GRAPHEMES ? emoji : null
}
