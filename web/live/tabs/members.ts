/** A tab that has missed this many beats is gone, even if it could not say so. */
const MISSED_BEATS = 6

interface Member {
  /** Ends each watch, by Space id. */
  ends: Map<string, () => void>
  dropped: ReadonlySet<string>
  missed: number
}

/** Which tab wants which Spaces. Each is a watch in the union of all tabs. */
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

    /** Updates what a tab wants. Returns what is new to it: everything if the tab `isNew`. */
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

    /** The Spaces that there was no room for and that have not been reported yet. */
    takeDropped(served: ReadonlySet<string>): { tab: string; spaceId: string }[] {
      return [...members].flatMap(([tab, member]) => {
        const before = member.dropped
        const dropped = [...member.ends.keys()].filter((id) => !served.has(id))
        member.dropped = new Set(dropped)
        return dropped.filter((id) => !before.has(id)).map((spaceId) => ({ tab, spaceId }))
      })
    },

    /** Call with each beat. `own` is the leader's tab, which needs no beat. */
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
