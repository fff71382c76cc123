import type { Browser } from 'playwright-core'
import * as z from 'zod/mini'

const LONG_MS = 50
const MAIN_THREAD = 'CrRendererMain'

/** An event of Chromium's trace: a task with its wall and CPU time in microseconds, or the name of a thread. */
const traced = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.optional(z.number()),
  tdur: z.optional(z.number()),
  args: z.optional(z.object({ name: z.optional(z.string()) })),
})
const trace = z.object({ traceEvents: z.array(traced) })

/** The length of each long task, in milliseconds. */
export interface LongTasks {
  /** Tasks with more than 50 ms of CPU time: long on any machine as fast as this one. */
  byWork: number[]
  /** Tasks that lasted more than 50 ms, including time in which the machine did something else. */
  byClock: number[]
}

/** Runs this, and returns the long tasks of all pages in that time. */
export async function traceLongTasks(browser: Browser, play: () => Promise<void>): Promise<LongTasks> {
  await browser.startTracing(undefined, { categories: ['disabled-by-default-devtools.timeline'] })
  await play()
  const { traceEvents } = trace.parse(JSON.parse(String(await browser.stopTracing())))
  const threadOf = ({ pid, tid }: { pid: number; tid: number }) => `${pid} ${tid}`
  const named = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === MAIN_THREAD)
  const mainThreads = new Set(named.map(threadOf))
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mainThreads.has(threadOf(event)))
  const isLong = (ms: number) => ms > LONG_MS
  return {
    byWork: tasks.map(({ tdur = 0 }) => tdur / 1_000).filter(isLong),
    byClock: tasks.map(({ dur = 0 }) => dur / 1_000).filter(isLong),
  }
}

export function describeTasks(tasks: number[]): string {
  if (tasks.length === 0) return '0'
  return `${tasks.length} (longest ${Math.max(...tasks).toFixed(0)} ms)`
}
