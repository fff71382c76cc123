import { IN_WORKERD } from '../workerd.ts'

/** How often a stream inside workerd checks for tasks from outside. */
const LOOK_MS = 10

/**
 * Passes tasks to a stream from outside: at once, except inside workerd, where they wait until the stream's
 * own timer fires.
 */
export function openMailbox() {
  if (!IN_WORKERD) return { post: (task: () => void) => task(), close: () => {} }

  const tasks: (() => void)[] = []
  const timer = setInterval(() => {
    for (const task of tasks.splice(0)) task()
  }, LOOK_MS)
  return { post: (task: () => void) => void tasks.push(task), close: () => clearInterval(timer) }
}
