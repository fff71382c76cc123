import type { LogLine } from '../../../shared/wire/logs.ts'
import { AppError } from '../../errors.ts'

/** Far less than the platform lets pass between the Fleet and the Worker. */
const MAX_CHARACTERS = 8 * 1024 * 1024
/** Lines are dropped in groups, because dropping one from an array moves all others. */
const SLACK = 1_000

/** Keeps the last `tail` lines, and the header that the Hub sends on top of them. */
export function createLastLines(tail: number) {
  let header: LogLine | null = null
  let lines: LogLine[] = []
  let characters = 0
  let isFirst = true

  function lastOnes(): LogLine[] {
    return tail > 0 ? lines.slice(-tail) : []
  }

  function trim(): void {
    lines = lastOnes()
    characters = lines.reduce((sum, { text }) => sum + text.length, 0)
  }

  function add(line: LogLine): void {
    if (isFirst && line.text.startsWith('=====')) header = line
    else lines.push(line)
    isFirst = false
    characters += line.text.length
    if (lines.length > tail + SLACK || characters > MAX_CHARACTERS) trim()
    if (characters > MAX_CHARACTERS) throw tooLarge()
  }

  return {
    /** Throws `invalid_request` if they are too large for one answer. */
    add: (more: readonly LogLine[]): void => more.forEach(add),

    /** Whether the Hub has sent at least as many lines as were asked for. */
    isEnough: () => lines.length >= tail && (tail > 0 || header !== null),

    list: (): LogLine[] => (header === null ? lastOnes() : [header, ...lastOnes()]),
  }
}

function tooLarge(): AppError {
  return new AppError(
    'invalid_request',
    'These lines are too large for one answer: ask for fewer with `tail`.',
  )
}
