import type { Variables } from './config/variables.ts'
import type { Fleet } from './fleet/fleet.ts'

/** The bindings of wrangler.jsonc, and the variables. */
export interface Env extends Variables {
  ASSETS: Fetcher
  SESSIONS: KVNamespace
  FLEET: DurableObjectNamespace<Fleet>
  LOGIN_LIMIT: RateLimit
  API_LIMIT: RateLimit
  WRONG_KEY_LIMIT: RateLimit
}
