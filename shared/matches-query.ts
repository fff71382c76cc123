import type { Space } from './space.ts'

/**
 * Whether a Space answers a search: every word of it is found in the id, title, description, tags, SDK,
 * stage or hardware, without regard to case, width or accents. An empty search finds everything.
 */
export function matchesQuery(space: Space, query: string): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const { id, title, description, tags, sdk, stage, hardware } = space
  const text = fold([id, title, description, ...tags, sdk, stage, hardware.current].join('\n'))
  return words.every((word) => text.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
