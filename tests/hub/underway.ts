import { IN_WORKERD } from './workerd.ts'

/** The requests that are not answered yet, so that they can be aborted when the Hub closes. */
export function createUnderway() {
  const open = new Set<AbortController>()

  return {
    /** Answers with a signal that aborts when the client disconnects, even after the headers were sent. */
    async run(request: Request, answer: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
      const gone = new AbortController()
      const leave = () => gone.abort(request.signal.reason)
      if (request.signal.aborted) leave()
      request.signal.addEventListener('abort', leave, { once: true })
      open.add(gone)
      try {
        return await answer(gone.signal)
      } finally {
        open.delete(gone)
      }
    },

    /** Rejects them all; inside workerd they end with their caller. */
    giveUp() {
      if (IN_WORKERD) return
      for (const gone of open) gone.abort(new Error('The simulated Hub was closed'))
    },
  }
}
