import type { Config } from './config/config.ts'
import type { Fleet } from './fleet/fleet.ts'
import type { Session } from './services/sessions.ts'

/** The variables of the product, all text and all optional: what is missing is told, never assumed. */
export interface Variables {
  HF_USERNAME?: string
  HF_PASSWORD?: string
  HF_USER?: string
  HF_USERNAMES?: string
  HF_API_TOKEN?: string
  API_KEY?: string
  HF_ENDPOINT?: string
  HF_SPACES_ENDPOINT?: string
}

/** What wrangler.jsonc binds, and the variables. */
export interface Env extends Variables {
  SESSIONS: KVNamespace
  FLEET: DurableObjectNamespace<Fleet>
  LOGIN_LIMIT: RateLimit
  API_LIMIT: RateLimit
}

export interface AppEnv {
  Bindings: Env
  Variables: { requestId: string; config: Config; session: Session }
}
