export type OrgRole = 'admin' | 'write' | 'contributor' | 'read' | 'no_access'
export type Plan = 'anonymous' | 'free' | 'pro' | 'team' | 'enterprise'

export interface HubToken {
  /** Begins with `hf_`: the Hub's own clients refuse anything else. */
  value: string
  role: 'read' | 'write' | 'fineGrained'
  /** `oauth` is what `hf auth login` gives: it may pause, but a restart answers 401. */
  type?: 'access_token' | 'oauth'
  /** What a fine-grained token may do, by the name of the user, organisation or Space. */
  scoped?: { name: string; permissions: string[] }[]
}

export interface HubAccount {
  name: string
  fullname?: string
  type: 'user' | 'org'
  plan: Plan
  tokens: HubToken[]
  /** Organisations this user belongs to. */
  orgs?: { name: string; role: OrgRole }[]
  /** Restarts answer 403 with the Hub's quota text. */
  quotaReached?: boolean
  /** Requests in a window, where the plan's number is not wanted. */
  requestQuota?: number
}

/** Whoever a request comes from; a request without a token comes from nobody. */
export interface Caller {
  account: HubAccount
  token: HubToken
}
