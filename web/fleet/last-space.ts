let spaceId: string | null = null

/** The Space that somebody was at last, while the tab lives: who comes back to the list goes on there. */
export const lastSpace = {
  get: () => spaceId,
  set(id: string) {
    spaceId = id
  },
}
