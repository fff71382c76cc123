import { createListeners } from '../state/listeners.ts'

const changes = createListeners()
let costs: ReadonlyMap<string, number> = new Map()

/** What each Space costs an hour, by its id, as far as it was read: for what is drawn before anybody reads costs. */
export const hourlyCosts = {
  subscribe: changes.subscribe,
  get: () => costs,
  set(next: ReadonlyMap<string, number>) {
    costs = next
    changes.notify()
  },
}
