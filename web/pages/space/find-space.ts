import type { Account } from '../../../shared/account.ts'
import type { Space } from '../../../shared/space.ts'

/** The Space that an address names. The Hub takes ids in any case; an exact match comes first all the same. */
export function findByPath(spaces: readonly Space[], owner: string, name: string): Space | null {
  const id = `${owner}/${name}`
  return spaces.find((space) => space.id === id) ?? spaces.find((space) => isSame(space.id, id)) ?? null
}

export function findAccount(accounts: readonly Account[], owner: string): Account | null {
  return accounts.find(({ username }) => isSame(username, owner)) ?? null
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
