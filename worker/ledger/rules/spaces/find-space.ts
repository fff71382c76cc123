import type { SpaceFacts } from '../../protocol.ts'
import type { StoredSpace } from '../../rows/stored.ts'

/**
 * Finds the Space that a report is about: by the Hub's `_id`, which outlasts a new name, else by its name, if it is not known under
 * another `_id`. A live one comes before one that is gone.
 */
export function createFinder(spaces: readonly StoredSpace[]) {
  const byHubId = new Map<string, StoredSpace>()
  const byId = new Map<string, StoredSpace[]>()
  for (const space of spaces) {
    if (space.hubId !== null) byHubId.set(space.hubId, space)
    const id = space.id.toLowerCase()
    byId.set(id, [...(byId.get(id) ?? []), space])
  }

  return ({ hubId, id }: Pick<SpaceFacts, 'hubId' | 'id'>): StoredSpace | null => {
    const known = hubId === null ? undefined : byHubId.get(hubId)
    if (known !== undefined) return known
    const namesakes = (byId.get(id.toLowerCase()) ?? []).filter((one) => hubId === null || one.hubId === null)
    return namesakes.find(({ goneAt }) => goneAt === null) ?? namesakes.at(-1) ?? null
  }
}
