let spaceId: string | null = null

/** The last focused Space of this tab; returning to the list restores it. */
export const lastFocusedSpace = {
  get: () => spaceId,
  set(id: string) {
    spaceId = id
  },
}
