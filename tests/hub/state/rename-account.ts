import type { World } from './world.ts'

export function renameAccount(
  world: World,
  from: string,
  to: string,
  { isForgotten = false }: { isForgotten?: boolean } = {},
): void {
  const account = world.accounts.get(from.toLowerCase())
  if (!account) throw new Error(`The simulated Hub has no account ${from}`)
  world.accounts.delete(from.toLowerCase())
  account.name = to
  world.accounts.set(to.toLowerCase(), account)
  if (!isForgotten) world.renamedAccounts.set(from.toLowerCase(), to)

  for (const space of [...world.spaces.values()]) {
    if (space.author.toLowerCase() !== from.toLowerCase()) continue
    const id = `${to}/${space.id.slice(space.author.length + 1)}`
    renameSpace(world, space.id, id, { isForgotten })
  }
}

/** Renames or moves a Space. It keeps its `_id` and its subdomain, and the Hub redirects from its old name. */
export function renameSpace(world: World, from: string, to: string, { isForgotten = false } = {}): void {
  const space = world.spaces.get(from)
  if (!space) throw new Error(`The simulated Hub has no Space ${from}`)
  world.spaces.delete(from)
  if (!isForgotten) world.renamed.set(from, to)
  Object.assign(space, { id: to, author: to.split('/')[0] })
  world.spaces.set(to, space)
}
