import type { Actor } from '../../../shared/model/actor.ts'
import type { Space } from '../../../shared/model/space.ts'

/** Where a change was seen: in a listing, in the answer to an action, or when reading a Space after one. */
export type Cause = 'listing' | 'action' | 'follow'

/** A new, changed or removed Space. */
export interface Change {
  /** The current Space; null if it was removed. */
  space: Space | null
  /** The previous Space; null if it is new. */
  before: Space | null
  /** When the Hub last reported the previous state, in epoch milliseconds; null if the Space is new. */
  seenBeforeAt: number | null
  /** The Hub's `_id`; null if it did not say. */
  hubId: string | null
  /** `space`, serialised; empty if it was removed. */
  json: string
  cause: Cause
  /** Who caused it, if it comes from one of our own actions. */
  by: Actor | null
  /** Whether it comes from an account's first listing. Viewers are not notified: they fetch the list themselves. */
  isFirstListing: boolean
}

/** Passes each published item to every subscriber, in the order of subscription. */
export function createFeed<Item>() {
  const subscribers = new Set<(item: Item) => void>()

  return {
    /** Returns a function that ends the subscription. */
    subscribe(subscriber: (item: Item) => void): () => void {
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },

    publish(item: Item): void {
      for (const subscriber of subscribers) subscriber(item)
    },
  }
}

export type Feed<Item> = ReturnType<typeof createFeed<Item>>
