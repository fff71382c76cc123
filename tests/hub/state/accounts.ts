export type OrgRole = 'admin' | 'write' | 'contributor' | 'read' | 'no_access'
export type Plan = 'anonymous' | 'free' | 'pro' | 'team' | 'enterprise'

export interface HubToken {
  /** Starts with `hf_`: the Hub's own clients refuse anything else. */
  value: string
  /** `god`, `admin` and `contributor` appear in types of the Hub's clients. */
  role: 'read' | 'write' | 'fineGrained' | 'god' | 'admin' | 'contributor'
  /** `oauth` is what `hf auth login` creates: it may pause, but a restart answers 401. */
  type?: 'access_token' | 'oauth' | 'app_token' | 'app_token_as_user'
  /** What a fine-grained token may do, by the name of the user, organisation or Space. */
  scoped?: Scope[]
  /** What a fine-grained token may do anywhere. */
  global?: string[]
  /** False: billing answers 403. */
  mayReadBilling?: boolean
  /** When whoami says that it expires. */
  expiresAt?: string
  /** JSON put at places of whoami's answer for this token, by path: `{"orgs": null, "auth.accessToken.role": "WRITE"}`. */
  raw?: Record<string, unknown>
}

interface Scope {
  name: string
  permissions: string[]
  /** The kind of the name; by default a user, or a Space if it has a slash. */
  type?: 'user' | 'org' | 'space' | 'model' | 'dataset' | 'resource-group' | 'collection' | 'oauth-app'
}

export type Restriction = 'mfa' | 'token-policy' | 'token-revoked' | 'sso' | 'ip'

export interface Membership {
  name: string
  role: OrgRole
  securityRestrictions?: Restriction[]
}

export interface HubAccount {
  name: string
  fullname?: string
  /** `app`: an app's own token, whose whoami has a `scope` and no email. */
  type: 'user' | 'org' | 'app'
  plan: Plan
  tokens: HubToken[]
  /** Organisations this user belongs to. */
  orgs?: Membership[]
  /** Restarts answer 403 with the Hub's quota text. */
  quotaReached?: boolean
  /** How many free CPU Spaces may run at once; without it, any number. */
  cpuLimit?: number | null
  /** False: paid hardware is refused, with `paymentStatus` (403 by default). */
  canPay?: boolean
  paymentStatus?: number
  /** Flavors of which the Hub has none left for this account. */
  noCapacity?: string[]
  /** Requests in a window, overriding the plan's quota. */
  requestQuota?: number
}

/** The sender of a request. Anonymous requests have none. */
export interface Caller {
  account: HubAccount
  token: HubToken
}
