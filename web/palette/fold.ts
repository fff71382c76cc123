import { foldText } from '../../shared/search-text.ts'

export function fold(text: string): string {
  return foldText(text).trim()
}

export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/).filter(Boolean)
}
