/** The one part of Node that workerd has by the flag `nodejs_als`; the types of all of Node would promise too much. */
declare module 'node:async_hooks' {
  export class AsyncLocalStorage<T> {
    run<R>(store: T, callback: () => R): R
    getStore(): T | undefined
  }
}
