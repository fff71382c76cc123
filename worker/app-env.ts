import type { Session } from './access/sessions.ts'
import type { Config } from './config/config.ts'
import type { Env } from './env.ts'
import type { FleetClient } from './fleet/client.ts'

/** What Hono carries through a request. For routes and middleware alone. */
export interface AppEnv {
  Bindings: Env
  Variables: {
    requestId: string
    config: Config
    sessions: KVNamespace
    fleet: FleetClient
    limits: { login: RateLimit; api: RateLimit; wrongKey: RateLimit }
    /** Set by `requireSession`. */
    session: Session
    /** How the caller proved itself, once it has. */
    caller?: 'session' | 'key'
  }
}
