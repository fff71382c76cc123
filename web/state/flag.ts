import { createListeners } from './listeners.ts'

/** Something that is on or off, outside React. */
export function createFlag(isOnAtFirst = false) {
  const changes = createListeners()
  let isOn = isOnAtFirst
  return {
    isOn: () => isOn,
    subscribe: changes.subscribe,
    set(next: boolean) {
      isOn = next
      changes.notify()
    },
  }
}
