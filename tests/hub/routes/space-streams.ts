import { type Context, Hono } from 'hono'
import { loginRequired } from '../answers/hub-error.ts'
import { stepAt } from '../state/timeline.ts'
import type { StreamEvent } from '../streams/encode-event.ts'
import { openStream } from '../streams/open-stream.ts'
import type { StreamKind } from '../streams/registry.ts'
import { describeEvents } from '../streams/space-events.ts'
import { createLog } from '../streams/space-log.ts'
import type { Parts, SpaceEnv } from './env.ts'
import { openMetrics } from './metrics.ts'

/** The documented streams below `/api/spaces/{owner}/{name}`. */
export function createStreamRoutes(parts: Parts) {
  return new Hono<SpaceEnv>()
    .get('/metrics', (c) => {
      if (!c.env.caller) throw loginRequired()
      return openMetrics(c, parts)
    })
    .get('/events', (c) => openEvents(c, parts))
    .get('/logs/:kind{build|run}', (c) => {
      if (!c.env.caller) throw loginRequired()
      return openLog(c, parts)
    })
}

/** Stage, zero-gpu-count and the whole Space, repeatedly; anyone may listen to public Spaces. */
export function openEvents(c: Context<SpaceEnv>, parts: Parts): Response {
  return open(c, parts, 'events', () => describeEvents(c.var.space, parts.world.now()))
}

/** Replays its lines, then stays open with empty keep-alive events and an occasional line. */
export function openLog(c: Context<SpaceEnv>, parts: Parts): Response {
  const { space } = c.var
  const kind = c.req.param('kind') === 'build' ? 'build' : 'run'
  const log = createLog(space, kind, stepAt(space.timeline, parts.world.now()).stage, parts.world.now())
  const tail = Number(c.req.query('tail') ?? Number.POSITIVE_INFINITY)
  return open(c, parts, 'logs', () => log.read(parts.world.now(), tail))
}

function open(c: Context<SpaceEnv>, parts: Parts, kind: StreamKind, next: () => StreamEvent[]): Response {
  return openStream(parts.streams, {
    path: new URL(c.req.url).pathname,
    spaceId: c.var.space.id,
    kind,
    faults: c.env.faults,
    signal: c.env.signal,
    since: parts.world.now(),
    everyMs: parts.metricsIntervalMs,
    next,
  })
}
