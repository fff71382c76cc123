/** A tab that has not answered so many beats is gone, though it could not say so. */
const MISSED_BEATS = 6

interface Member {
  /** What ends the watching, by the Space's id. */
  ends: Map<string, () => void>
  dropped: ReadonlySet<string>
  missed: number
}

/** Which tab wants which Spaces. Each wish is a watch in the union of them all. */
export function createMembers(watch: (spaceId: string) => () => void) {
  const members = new Map<string, Member>()

  function remove(tab: string) {
    for (const end of members.get(tab)?.ends.values() ?? []) end()
    members.delete(tab)
  }

  return {
    tabs: () => [...members.keys()],
    idsOf: (tab: string) => [...(members.get(tab)?.ends.keys() ?? [])],
    remove,

    /** Takes what a tab wants now. Returns what is new to it: everything if the tab `isNew`. */
    set(tab: string, ids: readonly string[], isNew: boolean): string[] {
      const member = members.get(tab) ?? { ends: new Map(), dropped: new Set(), missed: 0 }
      members.set(tab, member)
      member.missed = 0
      const wanted = new Set(ids)
      const added = ids.filter((id) => !member.ends.has(id))
      for (const id of added) member.ends.set(id, watch(id))
      for (const [id, end] of member.ends) {
        if (wanted.has(id)) continue
        end()
        member.ends.delete(id)
      }
      return isNew ? [...ids] : added
    },

    /** What there was no room for, as far as it was not said before. */
    takeDropped(served: ReadonlySet<string>): { tab: string; spaceId: string }[] {
      return [...members].flatMap(([tab, member]) => {
        const before = member.dropped
        const dropped = [...member.ends.keys()].filter((id) => !served.has(id))
        member.dropped = new Set(dropped)
        return dropped.filter((id) => !before.has(id)).map((spaceId) => ({ tab, spaceId }))
      })
    },

    /** To be called with each beat. `own` is the leader's tab, which needs no beat. */
    removeSilent(own: string) {
      for (const [tab, member] of members) {
        if (tab === own) continue
        member.missed += 1
        if (member.missed > MISSED_BEATS) remove(tab)
      }
    },

    clear() {
      for (const tab of [...members.keys()]) remove(tab)
    },
  }
}
