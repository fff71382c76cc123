import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string | null>()

/** Runs something on behalf of a request: what it logs carries the request's id, however deep it is. */
export function withRequestId<T>(requestId: string | null, run: () => T): T {
  return current.run(requestId, run)
}

/** Runs something that outlives the request which happens to start it. */
export function withoutRequestId<T>(run: () => T): T {
  return current.run(null, run)
}

/** The id of the request that this is done for; null for work of our own accord. */
export function currentRequestId(): string | null {
  return current.getStore() ?? null
}
