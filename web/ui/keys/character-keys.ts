import { createFlag } from '../../state/flag.ts'
import { readStored, writeStored } from '../../state/stored.ts'

const KEY = 'character-keys'
const OFF = 'off'

const flag = createFlag(readStored('localStorage', KEY) !== OFF)

/** Whether single characters are shortcuts. Users of speech input may want to turn them off (WCAG 2.1.4). */
export const characterKeys = {
  ...flag,
  set(next: boolean) {
    flag.set(next)
    writeStored('localStorage', KEY, next ? null : OFF)
  },
}
