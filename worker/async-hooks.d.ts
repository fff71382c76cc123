/** The only Node API enabled here (by the flag `nodejs_als`): `@types/node` would promise too much. */
declare module 'node:async_hooks' {
  export class AsyncLocalStorage<T> {
    run<R>(store: T, callback: () => R): R
    getStore(): T | undefined
  }
}
