/** Text as it is compared: without regard to case, width (full-width letters) or accents. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()
}

export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}
