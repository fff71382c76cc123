import type { Config } from './config/config.ts'
import type { Fleet } from './fleet/fleet.ts'
import type { FleetService } from './services/fleet.ts'
import type { Session } from './services/sessions.ts'

export const VARIABLE_NAMES = [
  'HF_USERNAME',
  'HF_PASSWORD',
  'HF_USER',
  'HF_USERNAMES',
  'HF_API_TOKEN',
  'API_KEY',
  'HF_ENDPOINT',
  'HF_SPACES_ENDPOINT',
  'HF_APP_URL',
] as const

/** The variables of the product, all text and all optional: what is missing is reported, never assumed. */
export type Variables = Partial<Record<(typeof VARIABLE_NAMES)[number], string>>

/** What wrangler.jsonc binds, and the variables. */
export interface Env extends Variables {
  ASSETS: Fetcher
  SESSIONS: KVNamespace
  FLEET: DurableObjectNamespace<Fleet>
  LOGIN_LIMIT: RateLimit
  API_LIMIT: RateLimit
  WRONG_KEY_LIMIT: RateLimit
}

export interface AppEnv {
  Bindings: Env
  Variables: {
    requestId: string
    config: Config
    sessions: KVNamespace
    fleet: FleetService
    limits: { login: RateLimit; api: RateLimit; wrongKey: RateLimit }
    /** Set by `requireSession`. */
    session: Session
    /** How the caller proved itself, once it has. */
    caller?: 'session' | 'key'
  }
}
