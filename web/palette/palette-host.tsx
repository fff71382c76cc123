import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useHotkeys } from '../ui/use-hotkeys.ts'
import { paletteStore } from './palette-store.ts'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })))

/** For what is about to open the palette: a guess, so a failure is no trouble. */
export function preloadPalette() {
  void loadPalette().catch(() => undefined)
}

/** Opens the palette on Ctrl-K or Cmd-K, and shows it while it is open. */
export function PaletteHost() {
  const isOpen = useSyncExternalStore(paletteStore.subscribe, paletteStore.isOpen)

  useHotkeys({
    'mod+k': (event) => {
      event.preventDefault()
      // A question on the screen is answered first.
      if (!document.querySelector('[role="alertdialog"]')) paletteStore.set(!paletteStore.isOpen())
    },
  })

  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <Palette onClose={() => paletteStore.set(false)} />
    </Suspense>
  )
}
