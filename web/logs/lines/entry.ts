import type { LogLine } from '../../../shared/wire/logs.ts'
import type { Level } from './level.ts'

/** One row of the viewer. `number` counts everything that has come, so that it stays the same when older rows are dropped. */
export type Entry =
  | { kind: 'line'; number: number; line: LogLine; plain: string; level: Level }
  /** A new container or build: what comes after it is another run. */
  | { kind: 'start'; number: number; at: string | null; plain: string }

/** The Hub writes this line when a container or job starts, also in the middle of a log. */
const STARTUP = /^={5} (?:Application|Job) .*startup.* =+$|^={5} Job started .* =+$/i

export function isStartup(plain: string): boolean {
  return plain.startsWith('=====') && STARTUP.test(plain)
}
