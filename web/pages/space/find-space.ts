import type { Account } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import { isSameName } from '../../../shared/model/space-id.ts'

/** The Space that a URL names. The Hub ignores case in ids, but an exact match still comes first. */
export function findByPath(spaces: readonly Space[], owner: string, name: string): Space | null {
  const id = `${owner}/${name}`
  return spaces.find((space) => space.id === id) ?? spaces.find((space) => isSameName(space.id, id)) ?? null
}

export function findAccount(accounts: readonly Account[], owner: string): Account | null {
  return accounts.find(({ username }) => isSameName(username, owner)) ?? null
}
