import { readdirSync, readFileSync } from 'node:fs'

/** The kernel's unit of CPU time on every Linux that Node supports (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100

/** Seconds of CPU time that a process has used so far: user and system, all threads. */
export function readCpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is a name in brackets and can hold anything: count from after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
}

/** Megabytes of memory that a process uses now. */
export function readMemoryMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}

/** The running child processes with this name. */
export function findChildren(name: string): number[] {
  const threads = readdirSync('/proc/self/task')
  const pids = threads.flatMap((thread) =>
    readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number),
  )
  return pids.filter((pid) => readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === name)
}
