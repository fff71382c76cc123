import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import { useHotkeys } from '../ui/use-hotkeys.ts'
import { paletteFlag } from './palette-flag.ts'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })))

/** For what is about to open the palette: a guess, so a failure is no trouble. */
export function preloadPalette() {
  void loadPalette().catch(() => undefined)
}

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
  return (
    <Suspense fallback={null}>
      <Palette onClose={() => paletteFlag.set(false)} />
    </Suspense>
  )
}
