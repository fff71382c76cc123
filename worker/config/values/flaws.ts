/*
 * What people paste into a variable by accident. Each finding continues a sentence about the value and repeats none of it.
 */

const QUOTES = '"\'`´“”„‟‘’‚‛«»‹›＂＇「」『』'
const HAS_QUOTE = new RegExp(`[${QUOTES}]`, 'u')
const IS_QUOTED = new RegExp(`^[${QUOTES}]|[${QUOTES}]$`, 'u')
/** Everything that looks like nothing or like a space, except for the usual white space. */
const INVISIBLE = /(?![ \t\r\n])[\p{Z}\p{Cc}\p{Cf}\u115f\u1160\u3164\uffa0]/u
const BEARER = /(?:^|[\s:,])bearer\s+[^\s:]/i
const PLACEHOLDER = /^(?:none|null|undefined|nil|-+|x+|hf_x*|(?:hf_)?x*(?:…|\.{3})|<[^<>]*>)$/i
const SPACES_AT_ENDS = /^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g

/** Whether a text stands for “nothing here”, as people write it: none, null, -, hf_xxx. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text)
}

/** Whether there is nothing to see in a text. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text)
}

/** The text without the usual white space at its ends. Invisible characters stay, so that they are reported. */
export function trimSpaces(text: string): string {
  return text.replace(SPACES_AT_ENDS, '')
}

export function isQuoted(text: string): boolean {
  return IS_QUOTED.test(text)
}

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text)
}

/** What keeps a text from being a token, an address or an entry; null if nothing does. */
export function findFlaw(text: string): string | null {
  return HAS_QUOTE.test(text) ? 'has quotes in it; write it without them.' : findFlawOfKey(text)
}

/** The same for a key, which may be any text: quotes count only at its ends. */
export function findFlawOfKey(text: string): string | null {
  if (isQuoted(text)) return 'is in quotes; write it without them.'
  if (BEARER.test(text)) return 'has the word “Bearer” in it; write the token alone.'
  if (hasInvisible(text)) return 'has an invisible character in it; type it instead of pasting it.'
  return /[\r\n]/.test(text) ? 'has a line break in it; write it on one line.' : null
}
