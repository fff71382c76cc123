import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** One of our scripts in its own process, which answers each message with one message. */
export interface Forked {
  ask: (question: object) => Promise<unknown>
  /** Its first message, when it was ready. */
  hello: unknown
  end: () => Promise<void>
}

export async function forkScript(script: string, ...options: string[]): Promise<Forked> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = fork(path, options, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const hello = await nextMessage(child)
  return {
    hello,
    ask(question) {
      const answer = nextMessage(child)
      child.send(question)
      return answer
    },
    async end() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const settled = new AbortController()
  const { signal } = settled
  try {
    const gone = once(child, 'exit', { signal }).then(() => {
      throw new Error(`${child.spawnargs[1]} has ended`)
    })
    const [message] = await Promise.race([once(child, 'message', { signal }), gone])
    return message
  } finally {
    settled.abort()
  }
}
