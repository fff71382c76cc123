import { useEffect, useSyncExternalStore } from 'react'
import { withPageWords } from '../i18n/language.ts'
import { OverlayBoundary } from '../ui/overlay-boundary.tsx'
import { createPart } from '../ui/part.ts'
import { useHotkeys } from '../ui/use-hotkeys.ts'
import { paletteFlag } from './palette-flag.ts'

const palette = createPart(
  withPageWords(() => import('./palette.tsx')),
  (module) => module.Palette,
  { isSoonWanted: true },
)
const Palette = palette.Part
export const preloadPalette = palette.preload

/** Opens the palette on Ctrl-K or Cmd-K, and shows it while it is open. */
export function PaletteHost() {
  const isOpen = useSyncExternalStore(paletteFlag.subscribe, paletteFlag.isOn)
  useEffect(() => () => paletteFlag.set(false), [])

  useHotkeys({
    'mod+k': (event) => {
      event.preventDefault()
      // A question on the screen is answered first.
      if (!document.querySelector('[role="alertdialog"]')) paletteFlag.set(!paletteFlag.isOn())
    },
  })

  if (!isOpen) return null
  const close = () => paletteFlag.set(false)
  return (
    <OverlayBoundary onClose={close}>
      <Palette onClose={close} />
    </OverlayBoundary>
  )
}
