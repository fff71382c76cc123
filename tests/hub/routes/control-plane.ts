import { Hono } from 'hono'
import type { Parts, SpaceEnv } from './env.ts'
import { openMetrics } from './metrics.ts'
import { openEvents, openLog } from './space-streams.ts'

/**
 * What api.hf.space serves below `/v1/{owner}/{name}`, undocumented: the older stream routes.
 * Anyone may listen to public Spaces; private ones accept the user's token or the Space's JWT.
 */
export function createControlPlaneRoutes(parts: Parts) {
  return new Hono<SpaceEnv>()
    .get('/live-metrics/sse', (c) => openMetrics(c, parts))
    .get('/sse', (c) => openEvents(c, parts))
    .get('/logs/:kind{build|run}', (c) => openLog(c, parts))
}
