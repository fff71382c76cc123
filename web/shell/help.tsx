import { lazy, Suspense, useSyncExternalStore } from 'react'
import { createListeners } from '../ui/listeners.ts'
import { useHotkeys } from '../ui/use-hotkeys.ts'

const HelpDialog = lazy(() => import('./help-dialog.tsx').then((m) => ({ default: m.HelpDialog })))

const listeners = createListeners()
let isOpen = false

function setOpen(next: boolean) {
  isOpen = next
  listeners.notify()
}

export function openHelp() {
  setOpen(true)
}

/** The list of shortcuts, opened by `?` or from the account menu. */
export function Help() {
  const isShown = useSyncExternalStore(listeners.subscribe, () => isOpen)
  useHotkeys({ '?': openHelp })
  if (!isShown) return null
  return (
    <Suspense fallback={null}>
      <HelpDialog onClose={() => setOpen(false)} />
    </Suspense>
  )
}
