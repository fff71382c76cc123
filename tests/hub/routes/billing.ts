import { Hono } from 'hono'
import { loginRequired, refuse } from '../answers/hub-error.ts'
import type { Caller } from '../state/accounts.ts'
import { hexOf } from '../state/hash.ts'
import type { World } from '../state/world.ts'
import { describeBill } from './describe-bill.ts'
import type { HubEnv } from './env.ts'

/** What has been billed this month (the Hub's OpenAPI document), for the token's user or an organisation that they administer. */
export function createBillingRoutes(world: World) {
  return new Hono<HubEnv>()
    .get('/settings/billing/usage', (c) => {
      const { caller } = c.env
      if (!caller) throw loginRequired()
      const { name, type } = caller.account
      requirePermission(caller, name, 'user.billing.read')
      return c.json(describeUsage(world, name, type === 'org' ? 'org' : 'user'))
    })
    .get('/organizations/:name/billing/usage', (c) => {
      const { caller } = c.env
      if (!caller) throw loginRequired()
      const name = c.req.param('name')
      const org = caller.account.orgs?.find((one) => isSame(one.name, name))
      const isAdmin = isSame(caller.account.name, name) || org?.role === 'admin'
      if (!isAdmin) throw refuse(403, `Only admins of ${name} can see its billing`)
      requirePermission(caller, name, 'org.billing.read')
      return c.json(describeUsage(world, name, 'org'))
    })
}

const isSame = (name: string, other: string) => name.toLowerCase() === other.toLowerCase()

function requirePermission({ token }: Caller, account: string, permission: string): void {
  const { role, scoped = [], mayReadBilling = true } = token
  const isGranted = scoped.some(
    ({ name, permissions }) => isSame(name, account) && permissions.includes(permission),
  )
  if (role === 'fineGrained' ? isGranted : mayReadBilling) return
  throw refuse(403, `Your token does not have the permission ${permission}`)
}

function describeUsage(world: World, name: string, entityType: 'user' | 'org') {
  const now = new Date(world.now())
  const month = (offset: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset)).toISOString()
  const own = [...world.spaces.values()].filter(({ author }) => isSame(author, name))
  const account = world.accounts.get(name.toLowerCase())?.name ?? name
  return {
    usage: { Spaces: own.flatMap((space) => describeBill(space, world.now())), Endpoints: [] },
    period: {
      _id: hexOf(`period ${account} ${month(0)}`, 24),
      entityId: hexOf(`account ${account}`, 24),
      entityName: account,
      ...{ entityType, periodStart: month(0), periodEnd: month(1) },
    },
  }
}
