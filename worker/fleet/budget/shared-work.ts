/** Work that runs once at a time and is shared by all callers that wait for it. */
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
    /** Joins the current run, or starts one. */
    join: (): Promise<T> => underWay ?? start(false),

    /** Waits for a run that starts from now on: an earlier one may have missed recent changes. */
    renew(): Promise<T> {
      if (underWay === null) return start(true)
      next ??= startAfter(underWay)
      return next
    },
  }
}
