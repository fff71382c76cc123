import { useSyncExternalStore } from 'react'
import { useWarningBeforeClose } from '../../state/use-warning-before-close.ts'
import { type Draft, type NewEntry, type Present, planChanges } from '../draft/draft.ts'
import { configurationDrafts } from '../draft/drafts.ts'
import { importEntries } from '../draft/import-entries.ts'

/** The draft of a Space's configuration, and how to change it. */
export function useDraft(spaceId: string, present: Present) {
  const draft = useSyncExternalStore(configurationDrafts.subscribe, () => configurationDrafts.get(spaceId))
  const planned = planChanges(draft, present)
  const isChanged = planned.length > 0 || draft.added.length > 0
  useWarningBeforeClose(isChanged)
  const set = (change: Partial<Draft>) =>
    configurationDrafts.set(spaceId, { ...configurationDrafts.get(spaceId), ...change })

  return {
    draft,
    planned,
    isChanged,
    set,
    edit(id: string, value: string | null) {
      const { [id]: _, ...others } = draft.edits
      set({ edits: value === null ? others : { ...others, [id]: value } })
    },
    setDeleted(id: string, isDeleted: boolean) {
      const others = draft.deleted.filter((one) => one !== id)
      set({ deleted: isDeleted ? [...others, id] : others })
    },
    add: (entry: NewEntry) => set({ added: [...draft.added, entry] }),
    importAll: (entries: readonly NewEntry[]) => set(importEntries(draft, entries, present)),
    setAdded: (added: readonly NewEntry[]) => set({ added }),
    discard: () => set({ edits: {}, deleted: [], added: [] }),
  }
}

export type DraftState = ReturnType<typeof useDraft>
