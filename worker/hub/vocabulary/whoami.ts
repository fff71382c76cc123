/*
 * The Hub's `GET /api/whoami-v2` (huggingface_hub's hf_api.py, hub.js's who-am-i.ts). Only the name is required: any other
 * malformed field counts as missing.
 */
import * as z from 'zod/mini'

const text = z.catch(z.nullish(z.string()), null)
const texts = z.catch(z.nullish(z.array(z.catch(z.nullable(z.string()), null))), null)

/** A list in which each malformed entry is null; null if there is no list. */
const listOf = <Schema extends z.ZodMiniType>(entry: Schema) =>
  z.catch(z.nullish(z.array(z.catch(z.nullable(entry), null))), null)

const scope = z.object({
  entity: z.object({ _id: text, name: text, type: text }),
  permissions: texts,
})

const organization = z.object({
  id: text,
  name: z.string(),
  roleInOrg: text,
  securityRestrictions: texts,
  resourceGroups: listOf(z.object({ role: text })),
})

const auth = z.object({
  type: text,
  expiresAt: z.catch(z.nullish(z.union([z.string(), z.number()])), null),
  accessToken: z.catch(
    z.nullish(
      z.object({ role: text, fineGrained: z.catch(z.nullish(z.object({ scoped: listOf(scope) })), null) }),
    ),
    null,
  ),
})

const whoami = z.object({
  id: text,
  name: z.string().check(z.minLength(1)),
  type: text,
  orgs: listOf(organization),
  auth: z.catch(z.nullish(auth), null),
})

/** The permissions of a fine-grained token for one entity (a user, an organisation, a Space, …) with this `name` and `id`. */
export interface TokenScope {
  id: string | null
  name: string | null
  type: string | null
  permissions: string[]
}

export interface Membership {
  id: string | null
  name: string
  role: string | null
  /** Roles in the organisation's resource groups, which may allow more than `role`. */
  groupRoles: string[]
  restrictions: string[]
}

/** The owner of a token, and the Hub's description of both, in the Hub's terms. */
export interface TokenOwner {
  username: string
  id: string | null
  /** `user`, `org`, `app`. */
  type: string | null
  /** `access_token`, `oauth`, `app_token`, … */
  authType: string | null
  /** Of an access token: `read`, `write`, `fineGrained`, … */
  role: string | null
  organizations: Membership[]
  /** False if the list is missing or partly malformed: then nobody can be ruled out as a member. */
  knowsAllOrganizations: boolean
  /** Of a fine-grained token. */
  scopes: TokenScope[]
  knowsAllScopes: boolean
  /** Epoch milliseconds. */
  expiresAt: number | null
}

/** Parses the answer of whoami; null if it has no name. */
export function toTokenOwner(answer: unknown): TokenOwner | null {
  const parsed = whoami.safeParse(answer)
  if (!parsed.success) return null
  const { name, id, type, orgs, auth } = parsed.data
  const scoped = auth?.accessToken?.fineGrained?.scoped
  return {
    username: name,
    id: id ?? null,
    type: type ?? null,
    authType: auth?.type ?? null,
    role: auth?.accessToken?.role ?? null,
    organizations: usable(orgs).map(toMembership),
    knowsAllOrganizations: isComplete(orgs),
    scopes: usable(scoped).map(toScope),
    knowsAllScopes: isComplete(scoped),
    expiresAt: toEpochMs(auth?.expiresAt),
  }
}

function toMembership(org: z.infer<typeof organization>): Membership {
  const { id = null, name, roleInOrg = null, securityRestrictions, resourceGroups } = org
  return {
    id,
    name,
    role: roleInOrg,
    groupRoles: usable(usable(resourceGroups).map(({ role }) => role ?? null)),
    restrictions: usable(securityRestrictions),
  }
}

function toScope({ entity, permissions }: z.infer<typeof scope>): TokenScope {
  const { _id: id = null, name = null, type = null } = entity
  return { id, name, type, permissions: usable(permissions) }
}

function usable<T>(list: (T | null)[] | null | undefined): T[] {
  return (list ?? []).filter((entry) => entry !== null)
}

function isComplete(list: unknown[] | null | undefined): boolean {
  return list !== null && list !== undefined && !list.includes(null)
}

/** The Hub sends ISO 8601; epoch seconds and milliseconds are accepted, too. */
function toEpochMs(value: string | number | null | undefined): number | null {
  const ms = typeof value === 'number' ? (value < 1e11 ? value * 1000 : value) : Date.parse(value ?? '')
  return Number.isNaN(new Date(ms).getTime()) ? null : ms
}
