import { isSpaceId } from '../../shared/model/space-id.ts'

/** An id as it was typed, also of a Space that is gone, or else the first id that contains the text. Null if there is none. */
export function findSpaceId(text: string, ids: readonly string[]): string | null {
  if (isSpaceId(text)) return text
  const part = text.toLowerCase()
  return ids.find((id) => id.toLowerCase().includes(part)) ?? null
}
