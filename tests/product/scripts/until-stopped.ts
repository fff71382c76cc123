const closing: (() => Promise<void>)[] = []
let isStopping = false

/** Runs a script that goes on until Ctrl-C, or until its terminal is gone. If it throws, its message is printed and the exit code is 1. */
export async function runUntilStopped(run: () => Promise<void>): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0))
  // A shell between npm and us does not forward signals: when it has exited, so has the user.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(0), 1_000).unref()
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await stop(1)
  }
}

/** Calls this when the script stops; what was started last is closed first. */
export function closeAtEnd(close: () => Promise<void>): void {
  closing.push(close)
}

export async function stop(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  for (const close of closing.reverse()) await close().catch(() => undefined)
  process.exit(code)
}
