import { useEffect, useSyncExternalStore } from 'react'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { createFlag } from '../../state/flag.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'
import { OverlayBoundary } from '../../ui/overlays/overlay-boundary.tsx'
import { usePageKeys } from '../use-page-keys.ts'

const HelpDialog = createPart(
  withPageWords(() => import('./help-dialog.tsx')),
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
  usePageKeys()
  if (!isShown) return null
  const close = () => helpFlag.set(false)
  return (
    <OverlayBoundary onClose={close}>
      <HelpDialog onClose={close} />
    </OverlayBoundary>
  )
}
