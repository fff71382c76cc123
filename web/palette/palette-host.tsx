import { useEffect, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { useSelection } from '../actions/actions-provider.tsx'
import { withPageWords } from '../i18n/language.ts'
import { createPart } from '../loading/lazy-part.ts'
import { registerPreload } from '../loading/preload.ts'
import { paletteFlag } from '../shell/palette-flag.ts'
import { useHotkeys } from '../ui/keys/use-hotkeys.ts'
import { OverlayBoundary } from '../ui/overlays/overlay-boundary.tsx'
import { rememberSpaceOf } from './recent-spaces.ts'

const palette = createPart(
  withPageWords(() => import('./palette.tsx')),
  (module) => module.Palette,
  { isSoonWanted: true },
)
const Palette = palette.Part
registerPreload('palette', palette.preload)

/** Opens the palette on Ctrl-K or Cmd-K. */
export function PaletteHost() {
  const selection = useSelection()
  const isOpen = useSyncExternalStore(paletteFlag.subscribe, paletteFlag.isOn)
  const [path] = useLocation()
  useEffect(() => () => paletteFlag.set(false), [])
  useEffect(() => rememberSpaceOf(path), [path])

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
      <Palette onClose={close} selection={selection} />
    </OverlayBoundary>
  )
}
