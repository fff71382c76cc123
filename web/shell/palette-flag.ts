import { createFlag } from '../state/flag.ts'

/** Whether the palette is open. It imports no component, so that whatever opens the palette need not load it. */
export const paletteFlag = createFlag()

export function openPalette() {
  paletteFlag.set(true)
}
