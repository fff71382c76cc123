import { isSameName, ownerOf } from '../../../shared/model/space-id.ts'
import type { TokenCheck } from '../../../shared/wire/status.ts'
import type { Membership, TokenOwner, TokenScope } from './whoami.ts'

/** The part of a `TokenCheck` that comes from whoami. */
export type TokenDescription = Pick<
  TokenCheck,
  | 'owner'
  | 'role'
  | 'kind'
  | 'relation'
  | 'roleInOrganization'
  | 'permissions'
  | 'restrictions'
  | 'expiresAt'
  | 'canWrite'
>

const WRITE = 'repo.write'
const WRITE_ROLES: ReadonlySet<string> = new Set(['write', 'admin', 'god'])
/** A contributor may write to its own Spaces; a resource group to some: the Hub does not say here to which. */
const MAY_WRITE_ROLES: ReadonlySet<string> = new Set([...WRITE_ROLES, 'contributor'])

/** Describes a token's rights for one account. Whatever the Hub does not say is null, never a guess. */
export function describeToken(owner: TokenOwner, account: string): TokenDescription {
  const membership = owner.organizations.find(({ name }) => isSameName(name, account)) ?? null
  const kind = kindOf(owner)
  const facts = {
    owner: owner.username,
    role: owner.role,
    kind,
    relation: relationOf(owner, account),
    roleInOrganization: membership?.role ?? null,
    permissions: kind === 'fineGrained' ? permissionsOn(owner, account) : null,
    restrictions: membership?.restrictions ?? [],
    expiresAt: owner.expiresAt,
  }
  return { ...facts, canWrite: canWrite(facts, owner, { account, membership }) }
}

function kindOf({ type, authType, role }: TokenOwner): TokenCheck['kind'] {
  if (type === 'org') return 'organization'
  if (authType === 'oauth') return 'oauth'
  if (authType !== null && authType !== 'access_token') return 'other'
  if (role === null) return authType === null ? null : 'other'
  const word = role.toLowerCase()
  if (word === 'finegrained') return 'fineGrained'
  if (word === 'read') return 'read'
  return WRITE_ROLES.has(word) ? 'write' : 'other'
}

function relationOf(owner: TokenOwner, account: string): TokenCheck['relation'] {
  if (isSameName(owner.username, account)) return 'owner'
  if (owner.organizations.some(({ name }) => isSameName(name, account))) return 'member'
  // Only members can give a token rights in an organisation.
  if (owner.scopes.some((scope) => isAccount(scope, owner, account))) return 'member'
  return owner.knowsAllOrganizations && owner.type !== 'app' ? 'foreign' : null
}

/** Whether a scope covers the whole account, not just one repository. The Hub may name the account by id only. */
function isAccount({ id, name, type }: TokenScope, owner: TokenOwner, account: string): boolean {
  if (type !== null && type !== 'user' && type !== 'org') return false
  if (name !== null) return isSameName(name, account)
  return id !== null && id === idOf(owner, account)
}

function idOf({ id, username, organizations }: TokenOwner, account: string): string | null {
  if (isSameName(username, account)) return id
  return organizations.find(({ name }) => isSameName(name, account))?.id ?? null
}

function permissionsOn(owner: TokenOwner, account: string): string[] | null {
  if (owner.scopes.length === 0 && !owner.knowsAllScopes) return null
  const permissions = owner.scopes
    .filter((scope) => isAccount(scope, owner, account))
    .flatMap((scope) => scope.permissions)
  return [...new Set(permissions)]
}

type TokenFacts = Omit<TokenDescription, 'canWrite'>

function canWrite(
  { kind, relation, restrictions, permissions, role }: TokenFacts,
  owner: TokenOwner,
  { account, membership }: { account: string; membership: Membership | null },
): boolean | null {
  if (kind === 'oauth' || kind === 'read' || relation === 'foreign' || restrictions.length > 0) return false
  const byRole = membership ? membersMayWrite(membership) : true
  if (byRole === false) return false
  const byToken =
    kind === 'fineGrained' ? scopesAllow(owner, account, permissions) : mayWrite(kind, role, relation)
  return byToken === true ? byRole : byToken
}

function mayWrite(
  kind: TokenFacts['kind'],
  role: string | null,
  relation: TokenFacts['relation'],
): boolean | null {
  if (relation === null) return null
  if (kind === 'write') return true
  if (kind !== 'organization' || role === null) return null
  const word = role.toLowerCase()
  return word === 'read' ? false : WRITE_ROLES.has(word) || null
}

function membersMayWrite({ role, groupRoles }: Membership): boolean | null {
  const word = role?.toLowerCase()
  if (word === undefined) return null
  if (WRITE_ROLES.has(word)) return true
  if (word === 'contributor' || groupRoles.some((one) => MAY_WRITE_ROLES.has(one.toLowerCase()))) return null
  return word === 'read' || word === 'no_access' ? false : null
}

/** Null if it may write to some Spaces only, or to something that the Hub does not name. */
function scopesAllow(owner: TokenOwner, account: string, permissions: string[] | null): boolean | null {
  if (permissions === null) return null
  if (permissions.includes(WRITE)) return true
  const isPart = ({ name, type }: TokenScope) =>
    name === null || type === 'resource-group' || isSameName(ownerOf(name), account)
  const other = owner.scopes.some((scope) => scope.permissions.includes(WRITE) && isPart(scope))
  return other || !owner.knowsAllScopes ? null : false
}
