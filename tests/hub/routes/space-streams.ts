import { type Context, Hono } from 'hono'
import { HubError, loginRequired } from '../answers/hub-error.ts'
import { pickFault } from '../faults/fault.ts'
import { FLOOD_MS } from '../logs/flood.ts'
import { createLog } from '../logs/space-log.ts'
import { openStream, type StreamOptions } from '../streams/open-stream.ts'
import { describeEvents } from '../streams/space-events.ts'
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
  const next = () => describeEvents(c.var.space, parts.world.now())
  return open(c, parts, { kind: 'events', everyMs: parts.metricsIntervalMs, next })
}

/** Replays what the Hub holds, then stays open until the build or the container ends, with empty keep-alive events. */
export function openLog(c: Context<SpaceEnv>, parts: Parts): Response {
  const { space } = c.var
  const { world } = parts
  const kind = c.req.param('kind') === 'build' ? 'build' : 'run'
  const written = world.logs.get(`${space.id} ${kind}`)
  const log = createLog(space, { kind, written, openedAt: world.now(), faults: c.env.faults })
  const tail = readTail(c.req.query('tail'))
  const isFlooded = pickFault(c.env.faults, 'log-flood') !== undefined
  return open(c, parts, {
    kind: 'logs',
    everyMs: isFlooded ? FLOOD_MS : parts.metricsIntervalMs,
    next: () => log.read(world.now(), tail),
    isOver: () => log.isOver(world.now()),
  })
}

function readTail(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY
  if (!/^\d+$/.test(text)) throw new HubError(400, 'Invalid query: "tail" must be a non-negative integer')
  return Number(text)
}

type Content = Pick<StreamOptions, 'kind' | 'everyMs' | 'next' | 'isOver'>

function open(c: Context<SpaceEnv>, parts: Parts, content: Content): Response {
  return openStream(parts.streams, {
    path: new URL(c.req.url).pathname,
    spaceId: c.var.space.id,
    faults: c.env.faults,
    signal: c.env.signal,
    since: parts.world.now(),
    ...content,
  })
}
