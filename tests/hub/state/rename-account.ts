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
    world.spaces.delete(space.id)
    if (!isForgotten) world.renamed.set(space.id, id)
    Object.assign(space, { id, author: to })
    world.spaces.set(id, space)
  }
}
