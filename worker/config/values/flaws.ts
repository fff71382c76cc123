/*
 * What people paste into a variable by accident. Each flaw is a word that the problems' codes end with.
 */

const QUOTES = '"\'`´“”„‟‘’‚‛«»‹›＂＇「」『』'
const HAS_QUOTE = new RegExp(`[${QUOTES}]`, 'u')
const IS_QUOTED = new RegExp(`^[${QUOTES}]|[${QUOTES}]$`, 'u')
/** Everything that is invisible or looks like a space, except the usual white space. */
const INVISIBLE = /(?![ \t\r\n])[\p{Z}\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u
const BEARER = /(?:^|[\s:,])bearer\s+[^\s:]/i
const PLACEHOLDER = /^(?:none|null|undefined|nil|-+|x+|hf_x*|(?:hf_)?x*(?:…|\.{3})|<[^<>]*>)$/i
const SPACES_AT_ENDS = /^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g

export type Flaw = 'has_quotes' | 'in_quotes' | 'has_bearer' | 'has_invisible' | 'has_line_break'

/** Whether a text is a placeholder for “no value”: none, null, -, hf_xxx. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}

/** Whether nothing of a text is visible. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text)
}

/** The text without the usual white space at its ends. Invisible characters stay, so that they get reported. */
export function trimSpaces(text: string): string {
  return text.replace(SPACES_AT_ENDS, '')
}

export function isQuoted(text: string): boolean {
  return IS_QUOTED.test(text)
}

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text)
}

/** Why a text cannot be a token, a URL or an entry; null if it can. */
export function findFlaw(text: string): Flaw | null {
  return HAS_QUOTE.test(text) ? 'has_quotes' : findFlawOfKey(text)
}

/** The same for an API key, which may be any text: quotes only count at its ends. */
export function findFlawOfKey(text: string): Exclude<Flaw, 'has_quotes'> | null {
  if (isQuoted(text)) return 'in_quotes'
  if (BEARER.test(text)) return 'has_bearer'
  if (hasInvisible(text)) return 'has_invisible'
  return /[\r\n]/.test(text) ? 'has_line_break' : null
}
