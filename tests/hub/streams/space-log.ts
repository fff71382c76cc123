import type { HubSpace } from '../state/spaces.ts'
import type { StreamEvent } from './encode-event.ts'

const KEEP_ALIVE: StreamEvent = { data: '' }
const ROUNDS_BETWEEN_LINES = 5

/** A log that replays its buffer on the first read, and is mostly silent afterwards. */
export function createLog(space: HubSpace, kind: 'build' | 'run', stage: string, openedAt: number) {
  const past = kind === 'build' ? buildLines(space, stage, openedAt) : runLines(space, stage, openedAt)
  let rounds = 0
  return {
    read(now: number, tail: number): StreamEvent[] {
      const round = rounds++
      if (round === 0) return (tail > 0 ? past.slice(-tail) : []).map((text) => toEvent(text, openedAt))
      if (kind === 'run' && stage.startsWith('RUNNING') && round % ROUNDS_BETWEEN_LINES === 0) {
        return [toEvent(`INFO:     10.20.31.7:${40_000 + (round % 9_000)} - "GET / HTTP/1.1" 200 OK`, now)]
      }
      return [KEEP_ALIVE]
    },
  }
}

function toEvent(text: string, at: number): StreamEvent {
  return { data: { data: `${text}\n`, timestamp: new Date(at).toISOString() } }
}

function buildLines({ sha, timeline }: HubSpace, stage: string, now: number): string[] {
  return [
    `===== Build Queued at ${clockTime(now)} / Commit SHA: ${sha.slice(0, 7)} =====`,
    '',
    '--> FROM docker.io/library/python:3.11@sha256:2be1d4a5',
    '--> COPY requirements.txt /tmp/requirements.txt',
    'DONE 0.1s',
    '--> RUN pip install --no-cache-dir -r /tmp/requirements.txt',
    stage === 'BUILD_ERROR'
      ? `\u001b[31mERROR: ${timeline.steps.at(-1)?.errorMessage ?? 'build failed'}\u001b[0m`
      : '--> Pushing image\nDONE 4.2s',
  ]
}

function runLines({ timeline }: HubSpace, stage: string, now: number): string[] {
  const head = `===== Application Startup at ${clockTime(now)} =====`
  if (stage === 'RUNTIME_ERROR') {
    const reason = timeline.steps.at(-1)?.errorMessage ?? 'exit code 1'
    return [head, 'Traceback (most recent call last):', `\u001b[31mRuntimeError: ${reason}\u001b[0m`]
  }
  return [head, 'INFO:     Started server process [1]', 'INFO:     Uvicorn running on http://0.0.0.0:7860']
}

function clockTime(now: number): string {
  return new Date(now).toISOString().slice(0, 19).replace('T', ' ')
}
