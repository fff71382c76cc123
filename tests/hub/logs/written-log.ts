import type { HubSpace } from '../state/spaces.ts'
import { isServing } from '../state/stages.ts'
import { stepAt } from '../state/timeline.ts'
import { buildTexts } from './build-texts.ts'
import { type LogEntry, type LogText, timeOf, toTimestamp } from './log-entry.ts'
import { runTexts } from './run-texts.ts'

export type LogKind = 'build' | 'run'

/** A container, or a finished build, of a Space that has not been restarted is this old. */
const AGE_MS = 30 * 60_000
const BUILD_MS = 45_000

/** Whether something that writes this log is alive. */
export function isWriting(space: HubSpace, kind: LogKind, now: number): boolean {
  const { stage } = stepAt(space.timeline, now)
  if (space.sdk === 'static') return false
  return kind === 'build' ? stage.endsWith('BUILDING') : isServing(stage) || stage === 'APP_STARTING'
}

/** What the Space has written by now. */
export function writtenUntil(space: HubSpace, kind: LogKind, now: number): LogEntry[] {
  const { startedAt, texts } = kind === 'build' ? readBuild(space, now) : readRun(space, now)
  return texts
    .map(({ afterMs, text }, index) => ({ data: text, timestamp: toTimestamp(startedAt + afterMs, index) }))
    .filter((entry) => timeOf(entry) <= now)
}

interface Written {
  startedAt: number
  texts: LogText[]
}

function readBuild(space: HubSpace, now: number): Written {
  const { steps, startedAt: changedAt } = space.timeline
  const isBuilding = isWriting(space, 'build', now)
  const failure = stepAt(space.timeline, now)
  const lastsMs = steps[0].stage === 'BUILDING' && Number.isFinite(steps[0].forMs) ? steps[0].forMs : BUILD_MS
  const startedAt = steps.length > 1 || isBuilding ? changedAt : changedAt - AGE_MS - BUILD_MS
  const reason = failure.stage === 'BUILD_ERROR' ? (failure.errorMessage ?? 'build failed') : null
  return { startedAt, texts: buildTexts(space, { startedAt, lastsMs, failure: reason }) }
}

/** Nothing, if there is no container and none has failed. */
function readRun(space: HubSpace, now: number): Written {
  const { steps, startedAt: changedAt } = space.timeline
  const { stage, errorMessage } = stepAt(space.timeline, now)
  const isFailed = stage === 'RUNTIME_ERROR'
  if (!isFailed && !isWriting(space, 'run', now)) return { startedAt: now, texts: [] }
  const startedAt =
    steps.length > 1 && steps[0].stage === 'BUILDING' ? changedAt + steps[0].forMs : changedAt - AGE_MS
  const failure = isFailed ? (errorMessage ?? 'exit code 1') : null
  return { startedAt, texts: runTexts(startedAt, { until: now, failure }) }
}
