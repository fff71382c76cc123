/** An answer that is older is not used: the page asks again. */
const LONGEST_MS = 10_000

export interface EarlyAnswer {
  answer: Promise<Response>
  abort: () => void
  /** Epoch milliseconds. */
  sentAt: number
}

declare global {
  /** What prepaint.js asked for while this code was loading, by path. */
  var earlyAnswers: Record<string, EarlyAnswer> | undefined
}

/** The answer that prepaint.js asked for at this path, once. Null if there is none, or none any more. */
export function takeEarlyAnswer(path: string, now: number): EarlyAnswer | null {
  const early = globalThis.earlyAnswers?.[path]
  if (!early) return null
  delete globalThis.earlyAnswers?.[path]
  if (now - early.sentAt <= LONGEST_MS) return early
  early.abort()
  return null
}
