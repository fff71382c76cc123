import { createFlag } from '../state/flag.ts'

/** Whether the palette is shown. It knows no component, so that whatever opens it need not load it. */
export const paletteFlag = createFlag()

export function openPalette() {
  paletteFlag.set(true)
}
