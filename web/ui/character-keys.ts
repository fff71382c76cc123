import { createListeners } from './listeners.ts'

const KEY = 'character-keys'
const OFF = 'off'

const changes = createListeners()
let areOn = readSetting()

/** Whether single characters are shortcuts. Who speaks to the computer may want them off (WCAG 2.1.4). */
export const characterKeys = {
  subscribe: changes.subscribe,
  areOn: () => areOn,
  set(next: boolean) {
    areOn = next
    changes.notify()
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
