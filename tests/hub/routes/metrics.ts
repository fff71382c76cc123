import type { Context } from 'hono'
import { HubError } from '../answers/hub-error.ts'
import { servesNow } from '../state/spaces.ts'
import { stepAt } from '../state/timeline.ts'
import type { StreamEvent } from '../streams/encode-event.ts'
import { openStream } from '../streams/open-stream.ts'
import { readReplica } from '../streams/replica-metrics.ts'
import type { Parts, SpaceEnv } from './env.ts'

/**
 * One event per replica and round while the Space serves; 406 if nothing runs. Both metrics routes
 * send the same: what the documented one sends is not confirmed. That the stream ends when the Space
 * stops is a guess; a stream that only falls silent is the fault `stall`.
 */
export function openMetrics(c: Context<SpaceEnv>, { world, streams, metricsIntervalMs }: Parts): Response {
  const { space } = c.var
  const serves = () => servesNow(space, stepAt(space.timeline, world.now()).stage)
  if (!serves()) throw new HubError(406, 'Space is stale', { 'X-Error-Message': 'Space is stale' })

  return openStream(streams, {
    path: new URL(c.req.url).pathname,
    spaceId: space.id,
    kind: 'metrics',
    faults: c.env.faults,
    signal: c.env.signal,
    since: world.now(),
    everyMs: metricsIntervalMs,
    next: () => (serves() ? readAll() : null),
  })

  function readAll(): StreamEvent[] {
    return Array.from({ length: space.replicas.current }, (_, index) => ({
      event: 'metric',
      data: readReplica(space, index, world.now()),
    }))
  }
}
