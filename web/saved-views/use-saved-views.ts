import { useSyncExternalStore } from 'react'
import { type SavedView, savedViews } from './saved-views.ts'

export function useSavedViews(): readonly SavedView[] {
  return useSyncExternalStore(savedViews.subscribe, savedViews.get)
}
