import { useEffect, useSyncExternalStore } from 'react'
import { createFlag } from '../ui/flag.ts'
import { OverlayBoundary } from '../ui/overlay-boundary.tsx'
import { createPart } from '../ui/part.ts'
import { useHotkeys } from '../ui/use-hotkeys.ts'

const HelpDialog = createPart(
  () => import('./help-dialog.tsx'),
  (module) => module.HelpDialog,
).Part

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
  const close = () => helpFlag.set(false)
  return (
    <OverlayBoundary onClose={close}>
      <HelpDialog onClose={close} />
    </OverlayBoundary>
  )
}
