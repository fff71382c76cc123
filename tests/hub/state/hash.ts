/** A number between 0 and 2^32 that depends only on the text (FNV-1a), so that every run is the same. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}

/** `length` hexadecimal digits that depend only on the text. */
export function hexOf(text: string, length: number): string {
  let digits = ''
  for (let round = 0; digits.length < length; round++) {
    digits += hashText(`${round}:${text}`).toString(16).padStart(8, '0')
  }
  return digits.slice(0, length)
}
