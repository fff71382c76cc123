import type { Account } from '../../../shared/model/account.ts'
import type { Space } from '../../../shared/model/space.ts'
import { isSameName } from '../../../shared/model/space-id.ts'

/** The Space that a URL names. The Hub ignores case in ids, but an exact match still comes first. */
export function findByPath(spaces: readonly Space[], owner: string, name: string): Space | null {
  const id = `${owner}/${name}`
  return spaces.find((space) => space.id === id) ?? spaces.find((space) => isSameName(space.id, id)) ?? null
}

/** The Spaces before and after one, in this order; those that are not in it follow as listed. */
export function findNeighbours(spaces: readonly Space[], order: readonly string[], spaceId: string) {
  const place = new Map(order.map((id, index) => [id, index]))
  const rank = ({ id }: Space) => place.get(id) ?? Number.POSITIVE_INFINITY
  const sorted = spaces.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
  const index = sorted.findIndex(({ id }) => id === spaceId)
  return {
    previous: index > 0 ? sorted[index - 1] : undefined,
    next: index < 0 ? undefined : sorted[index + 1],
  }
}

export function findAccount(accounts: readonly Account[], owner: string): Account | null {
  return accounts.find(({ username }) => isSameName(username, owner)) ?? null
}
