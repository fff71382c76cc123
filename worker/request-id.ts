import { AsyncLocalStorage } from 'node:async_hooks'

const current = new AsyncLocalStorage<string | null>()

/** Runs a function for a request: everything it logs, at any depth, carries the request's id. */
export function withRequestId<T>(requestId: string | null, run: () => T): T {
  return current.run(requestId, run)
}

/** Runs a function that outlives the request which happens to start it. */
export function withoutRequestId<T>(run: () => T): T {
  return current.run(null, run)
}

/** The id of the current request; null for background work. */
export function currentRequestId(): string | null {
  return current.getStore() ?? null
}
