import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { createFlag } from '../ui/flag.ts'
import { useHotkeys } from '../ui/use-hotkeys.ts'

const HelpDialog = lazy(() => import('./help-dialog.tsx').then((m) => ({ default: m.HelpDialog })))

const helpFlag = createFlag()

export function openHelp() {
  helpFlag.set(true)
}

/** The list of shortcuts, opened by `?` or from the account menu. */
export function Help() {
  const isShown = useSyncExternalStore(helpFlag.subscribe, helpFlag.isOn)
  useEffect(() => () => helpFlag.set(false), [])
  useHotkeys({ '?': openHelp })
  if (!isShown) return null
  return (
    <Suspense fallback={null}>
      <HelpDialog onClose={() => helpFlag.set(false)} />
    </Suspense>
  )
}
