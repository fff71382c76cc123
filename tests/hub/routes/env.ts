import type { Fault } from '../faults/fault.ts'
import type { Caller } from '../state/accounts.ts'
import type { HubSpace } from '../state/spaces.ts'
import type { World } from '../state/world.ts'
import type { StreamRegistry } from '../streams/registry.ts'

/** What was found out about a request before the app sees it. */
interface Arrival {
  caller: Caller | null
  faults: Fault[]
  /** Aborts when the client goes. */
  signal: AbortSignal
}

/** What the routes of one Hub share. */
export interface Parts {
  world: World
  streams: StreamRegistry
  metricsIntervalMs: number
}

export interface HubEnv {
  Bindings: Arrival
}

/** The environment of routes below one Space, which `provideSpace` has found and the caller may see. */
export interface SpaceEnv extends HubEnv {
  Variables: { space: HubSpace }
}
