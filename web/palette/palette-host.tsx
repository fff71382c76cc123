import { useEffect, useSyncExternalStore } from 'react'
import { withPageWords } from '../i18n/language.ts'
import { createPart } from '../loading/lazy-part.ts'
import { registerPreload } from '../loading/preload.ts'
import { paletteFlag } from '../shell/palette-flag.ts'
import { useHotkeys } from '../ui/keys/use-hotkeys.ts'
import { OverlayBoundary } from '../ui/overlays/overlay-boundary.tsx'

const palette = createPart(
  withPageWords(() => import('./palette.tsx')),
  (module) => module.Palette,
  { isSoonWanted: true },
)
const Palette = palette.Part
registerPreload('palette', palette.preload)

/** Opens the palette on Ctrl-K or Cmd-K. */
export function PaletteHost() {
  const isOpen = useSyncExternalStore(paletteFlag.subscribe, paletteFlag.isOn)
  useEffect(() => () => paletteFlag.set(false), [])

  useHotkeys({
    'mod+k': (event) => {
      event.preventDefault()
      // An open confirmation must be answered first.
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
