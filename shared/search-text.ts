/** Text as searches compare it: case, width and accents are all the same to who searches. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/**
 * Whether a folded text holds every word of a query, anywhere: so parts of words match, which is what
 * Chinese and Japanese titles need. An empty query is found in everything.
 */
export function hasAllWords(foldedText: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word))
}
