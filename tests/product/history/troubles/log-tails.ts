import type { LogLine } from '../../../../shared/wire/logs.ts'
import { createLineSplitter } from '../../../../worker/fleet/logs/text/line-splitter.ts'
import { buildTexts } from '../../../hub/logs/build-texts.ts'
import type { LogText } from '../../../hub/logs/log-entry.ts'
import { runTexts } from '../../../hub/logs/run-texts.ts'
import type { Life, Period } from '../lives/life.ts'
import { iso, MINUTE_MS, SECOND_MS } from '../times.ts'

const TAIL = 40
const BUILD_MS = 3 * MINUTE_MS
/** A container that has run for this long has written more than the tail. */
const RUN_MS = 20 * MINUTE_MS
const TRACEBACK_MS = 4 * SECOND_MS
const TRACEBACK_LINES = 5

/** The last lines that the simulated Hub would have had when something went wrong; none if there was no container. */
export function readLogTail({ space }: Life, { at, stage, failure, errorMessage }: Period): LogLine[] {
  const reason = errorMessage?.replace(/^.*Reason: /, '') ?? 'exit code 1'
  if (failure === 'build' || stage === 'BUILDING') {
    const startedAt = at - BUILD_MS
    const told = failure === null ? null : reason
    return toLines(timed(startedAt, buildTexts(space, { startedAt, lastsMs: BUILD_MS, failure: told })))
  }
  if (failure === null) return toLines(timed(at, runTexts(at, { until: at + MINUTE_MS, failure: null })))
  if (failure !== 'app') return []
  const startedAt = at - RUN_MS
  const before = runTexts(startedAt, { until: at - TRACEBACK_MS, failure: null })
  const traceback = runTexts(at - TRACEBACK_MS, { until: at, failure: reason }).slice(-TRACEBACK_LINES)
  return toLines([...timed(startedAt, before), ...timed(at - TRACEBACK_MS, traceback)])
}

interface TimedText {
  at: string
  text: string
}

function timed(startedAt: number, texts: readonly LogText[]): TimedText[] {
  return texts.map(({ afterMs, text }) => ({ at: iso(startedAt + Math.floor(afterMs)), text }))
}

function toLines(texts: readonly TimedText[]): LogLine[] {
  const splitter = createLineSplitter()
  const lines = texts.flatMap((text) => splitter.read({ ...text, isPart: false }))
  return [...lines, ...splitter.finish()].slice(-TAIL).map(({ at, text }) => ({ at, text }))
}
