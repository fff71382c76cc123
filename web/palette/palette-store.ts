import { createListeners } from '../ui/listeners.ts'

const listeners = createListeners()
let isOpen = false

/** Whether the palette is shown. It knows no component, so that whatever opens it need not load it. */
export const paletteStore = {
  isOpen: () => isOpen,
  subscribe: listeners.subscribe,
  set(next: boolean) {
    isOpen = next
    listeners.notify()
  },
}

export function openPalette() {
  paletteStore.set(true)
}
