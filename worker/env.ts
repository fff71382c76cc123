import type { Variables } from './config/variables.ts'
import type { Fleet } from './fleet/fleet.ts'
import type { Ledger } from './ledger/ledger.ts'

/** The bindings of wrangler.jsonc, and the variables. */
export interface Env extends Variables {
  ASSETS: Fetcher
  SESSIONS: KVNamespace
  FLEET: DurableObjectNamespace<Fleet>
  LEDGER: DurableObjectNamespace<Ledger>
  LOGIN_LIMIT: RateLimit
  API_LIMIT: RateLimit
  WRONG_KEY_LIMIT: RateLimit
}
