import { createFlag } from '../../state/flag.ts'

const KEY = 'character-keys'
const OFF = 'off'

const flag = createFlag(readSetting())

/** Whether single characters are shortcuts. Who speaks to the computer may want them off (WCAG 2.1.4). */
export const characterKeys = {
  ...flag,
  set(next: boolean) {
    flag.set(next)
    try {
      if (next) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, OFF)
    } catch {
      // Storage may be blocked: the choice then lasts as long as the page.
    }
  },
}

function readSetting(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF
  } catch {
    return true
  }
}
