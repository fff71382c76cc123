import { Hono } from 'hono'
import { loginRequired } from '../answers/hub-error.ts'
import { editJson } from '../faults/json-path.ts'
import type { Caller, HubAccount, HubToken, Membership } from '../state/accounts.ts'
import { hexOf } from '../state/hash.ts'
import type { World } from '../state/world.ts'
import type { HubEnv } from './env.ts'

export function createWhoamiRoutes(world: World) {
  return new Hono<HubEnv>().get('/whoami-v2', (c) => {
    const { caller } = c.env
    if (!caller) throw loginRequired()
    const plain = { ...describeAccount(caller.account, world), auth: describeAuth(caller) }
    const edits = Object.entries(caller.token.raw ?? {})
    return c.json(
      edits.reduce<object>((edited, [path, value]) => editJson(edited, { path, value }) as object, plain),
    )
  })
}

function describeAccount(account: HubAccount, world: World) {
  const entities = [hexOf(`account ${account.name}`, 24)]
  if (account.type === 'app') return { ...describeCommon(account), scope: { entities, role: 'write' } }
  if (account.type === 'org') return { ...describeCommon(account), plan: account.plan }
  return {
    ...describeCommon(account),
    emailVerified: true,
    isPro: account.plan === 'pro',
    orgs: (account.orgs ?? []).map((membership) => describeOrg(membership, world)),
  }
}

function describeOrg({ name, role, securityRestrictions }: Membership, world: World) {
  const org = world.accounts.get(name.toLowerCase()) ?? missingOrg(name)
  const paid = org.plan === 'team' || org.plan === 'enterprise' ? { plan: org.plan } : {}
  return {
    ...describeCommon(org),
    ...paid,
    roleInOrg: role,
    ...(securityRestrictions === undefined ? {} : { securityRestrictions }),
  }
}

function describeCommon(account: HubAccount) {
  return {
    type: account.type,
    id: hexOf(`account ${account.name}`, 24),
    name: account.name,
    fullname: account.fullname ?? account.name,
    email: account.type === 'user' ? `${account.name.toLowerCase()}@example.com` : null,
    canPay: account.canPay ?? account.plan !== 'free',
    billingMode: 'postpaid',
    periodEnd: null,
    avatarUrl: `/avatars/${hexOf(`avatar ${account.name}`, 32)}.svg`,
  }
}

function missingOrg(name: string): HubAccount {
  return { name, type: 'org', plan: 'free', tokens: [] }
}

function describeAuth({ token }: Caller) {
  return {
    type: token.type ?? 'access_token',
    ...(token.expiresAt === undefined ? {} : { expiresAt: token.expiresAt }),
    accessToken: {
      displayName: `${token.role} token`,
      role: token.role,
      createdAt: '2026-01-15T09:30:00.000Z',
      ...(token.role === 'fineGrained' ? { fineGrained: describeScopes(token) } : {}),
    },
  }
}

function describeScopes(token: HubToken) {
  return {
    canReadGatedRepos: false,
    global: token.global ?? [],
    scoped: (token.scoped ?? []).map(({ name, permissions, type }) => ({
      entity: {
        _id: hexOf(`account ${name}`, 24),
        name,
        type: type ?? (name.includes('/') ? 'space' : 'user'),
      },
      permissions,
    })),
  }
}
