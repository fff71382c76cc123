/** Work that many may ask for at once: it runs once at a time, and all who wait share it. */
export function createSharedWork<T>(run: (isRenewed: boolean) => Promise<T>) {
  let underWay: Promise<T> | null = null
  let next: Promise<T> | null = null

  function start(isRenewed: boolean): Promise<T> {
    const work = run(isRenewed).finally(() => {
      underWay = null
    })
    underWay = work
    return work
  }

  async function startAfter(current: Promise<T>): Promise<T> {
    await current.catch(() => undefined)
    next = null
    return underWay ?? start(true)
  }

  return {
    /** What is under way, or else begins now. */
    join: (): Promise<T> => underWay ?? start(false),

    /** What begins from now on: work that began before knows nothing of what has happened since. */
    renew(): Promise<T> {
      if (underWay === null) return start(true)
      next ??= startAfter(underWay)
      return next
    },
  }
}
