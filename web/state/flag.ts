import { createListeners } from './listeners.ts'

/** A boolean state outside React. */
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
