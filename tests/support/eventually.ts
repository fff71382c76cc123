import { AssertionError } from 'node:assert'

interface Options {
  /** A machine that also runs other suites is slow: a long deadline costs nothing if the check passes. */
  withinMs?: number
  /** The current state, for the failure message. */
  saw?: () => unknown
}

const PAUSE_MS = 20
const MOST_SHOWN = 4_000

/**
 * Waits until `check` no longer throws, and returns its result. Use it for everything that happens after an answer (a log
 * line, a Hub call, a closing stream). Throws the check's last failure at the deadline, with the last state.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { withinMs = 30_000, saw }: Options = {},
): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      return await check()
    } catch (failure) {
      if (Date.now() >= deadline) throw describe(failure, withinMs, saw)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

function describe(failure: unknown, withinMs: number, saw: Options['saw']): Error {
  const words = failure instanceof Error ? failure.message : String(failure)
  const seen = saw === undefined ? '' : `\nSeen by then:\n${toText(saw())}`
  const { actual, expected } = Object(failure)
  const message = `Not so within ${withinMs} ms: ${words}${seen}`
  return Object.assign(new AssertionError({ message, actual, expected }), { cause: failure })
}

/** Only the end, if it is long: the latest is the most useful. */
function toText(seen: unknown): string {
  const text = typeof seen === 'string' ? seen : (JSON.stringify(seen, null, 1) ?? String(seen))
  return text.length > MOST_SHOWN ? `… ${text.slice(-MOST_SHOWN)}` : text
}
