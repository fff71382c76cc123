import type { Fault } from '../faults/fault.ts'
import type { Caller } from '../state/accounts.ts'
import type { HubSpace } from '../state/spaces.ts'
import type { World } from '../state/world.ts'
import type { StreamRegistry } from '../streams/registry.ts'

/** What is known about a request before the app sees it. */
interface Arrival {
  caller: Caller | null
  faults: Fault[]
  /** Aborts when the client disconnects. */
  signal: AbortSignal
}

export interface Parts {
  world: World
  streams: StreamRegistry
  metricsIntervalMs: number
}

export interface HubEnv {
  Bindings: Arrival
}

/** The environment of routes below one Space, which `provideSpace` has found to be visible to the caller. */
export interface SpaceEnv extends HubEnv {
  Variables: { space: HubSpace }
}
