/** Text as searches compare it: case, width and accents are all the same to who searches. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a query, folded; none where it is empty. */
export function wordsOf(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean)
}

/**
 * Whether a folded text holds all of these words, anywhere: so parts of words match, which is what Chinese
 * and Japanese titles need. No words are found in everything.
 */
export function hasWords(foldedText: string, words: readonly string[]): boolean {
  return words.every((word) => foldedText.includes(word))
}
