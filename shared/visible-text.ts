/** Letters and symbols that are invisible: Hangul fillers and the empty Braille cell. */
const BLANK = /[\u115f\u1160\u2800\u3164\uffa0]/g

/** The text, trimmed; null if nothing of it is visible. */
export function visibleText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(trimmed.replace(BLANK, '')) ? trimmed : null
}
