import type { Actor } from '../../../shared/model/actor.ts'
import type { Space } from '../../../shared/model/space.ts'

/** How we learned of a change: from a listing, from the answer to an action, or by reading a Space after one. */
export type Cause = 'listing' | 'action' | 'follow'

/** A Space is new, has changed or is gone. */
export interface Change {
  /** As it is now; null if it is gone. */
  space: Space | null
  /** As it was; null if it was not known. */
  before: Space | null
  /** `space`, serialised; empty if it is gone. */
  json: string
  cause: Cause
  /** Who caused it, if it was one of our own actions. */
  by: Actor | null
  /** It came with an account's first listing. Viewers fetch that list themselves. */
  isFirstListing: boolean
}

/** Hands what is published to every subscriber, in the order in which they came. */
export function createFeed<Item>() {
  const subscribers = new Set<(item: Item) => void>()

  return {
    /** Returns what ends the subscription. */
    subscribe(subscriber: (item: Item) => void): () => void {
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },

    publish(item: Item): void {
      for (const subscriber of subscribers) subscriber(item)
    },
  }
}
