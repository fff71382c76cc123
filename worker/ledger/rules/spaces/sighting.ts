import type { Actor } from '../../../../shared/model/actor.ts'

/** How a Space was seen: in a listing, or after an action. */
export interface Sighting {
  at: number
  /** The last time that it was seen in its previous stage; null if `at` is exact. */
  notBefore: number | null
  by: Actor | null
  /** The account it is listed under, in lower case. */
  account: string
  /** The first listing of an account is where the watch begins: nothing in it has changed. */
  isFirst: boolean
}
