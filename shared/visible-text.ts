/** Characters that count as letters or symbols, and show nothing all the same: Hangul fillers and the empty Braille cell. */
const BLANK = /[\u115f\u1160\u2800\u3164\uffa0]/g

/** The text without white space at its ends; null if a reader would see nothing of it. */
export function visibleText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? ''
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(trimmed.replace(BLANK, '')) ? trimmed : null
}
