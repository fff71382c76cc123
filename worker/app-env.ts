import type { Actor } from '../shared/model/actor.ts'
import type { ErrorCode } from '../shared/wire/errors.ts'
import type { Session } from './access/sessions.ts'
import type { Config } from './config/config.ts'
import type { Env } from './env.ts'
import type { FleetClient } from './fleet/client.ts'
import type { LedgerClient } from './ledger/ledger-client.ts'

/** What Hono carries through a request. Only for routes and middleware. */
export interface AppEnv {
  Bindings: Env
  Variables: {
    requestId: string
    config: Config
    sessions: KVNamespace
    fleet: FleetClient
    ledger: LedgerClient
    limits: { login: RateLimit; api: RateLimit; wrongKey: RateLimit }
    /** Set by `requireSession`. */
    session: Session
    /** Who performs the request's actions. Set by `requireSession` and `requireApiKey`. */
    actor: Actor
    /** How the caller was authenticated, once it was. */
    caller?: 'session' | 'key'
    /** Why the request failed, if it did. */
    code?: ErrorCode
  }
}
