import type { Caller, OrgRole } from './accounts.ts'
import type { HubSpace } from './spaces.ts'

/** Whether this caller may know that the Space exists. */
export function canRead(caller: Caller | null, space: HubSpace): boolean {
  if (!space.private) return true
  if (!caller) return false
  const role = roleIn(caller, space.author)
  return role !== null && role !== 'no_access' && isGranted(caller, space, 'repo.content.read')
}

/** Whether this account owns the Space, or is an admin or writer of the organisation that does. */
export function isOwner(caller: Caller, space: HubSpace): boolean {
  const role = roleIn(caller, space.author)
  return role === 'admin' || role === 'write'
}

/** Whether the token itself may change this Space, regardless of its owner. */
export function mayWrite(caller: Caller, space: HubSpace): boolean {
  if (caller.token.role === 'read') return false
  return isGranted(caller, space, 'repo.write')
}

function roleIn({ account }: Caller, namespace: string): OrgRole | null {
  const wanted = namespace.toLowerCase()
  if (account.name.toLowerCase() === wanted) return 'admin'
  return account.orgs?.find((org) => org.name.toLowerCase() === wanted)?.role ?? null
}

function isGranted({ token }: Caller, space: HubSpace, permission: string): boolean {
  if (token.role !== 'fineGrained') return true
  const names = [space.id, space.author]
  return (token.scoped ?? []).some(
    ({ name, permissions }) => names.includes(name) && permissions.includes(permission),
  )
}
