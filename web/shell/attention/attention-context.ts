import { createContext, use } from 'react'

/** How many Spaces need attention; 0 on pages that do not know. */
const AttentionContext = createContext(0)

export const AttentionProvider = AttentionContext

export function useAttention(): number {
  return use(AttentionContext)
}
