import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenCheck } from '../../../shared/wire/status.ts'
import { describeToken } from '../../../worker/hub/vocabulary/describe-token.ts'
import { toTokenOwner } from '../../../worker/hub/vocabulary/whoami.ts'

const ALICE = { type: 'user', id: 'a'.repeat(24), name: 'Alice', orgs: [] }
const ACME = { id: 'c'.repeat(24), name: 'Acme', roleInOrg: 'write' }

function check(whoami: object, account = 'alice') {
  const owner = toTokenOwner(whoami)
  if (owner === null) throw new Error('Nobody is named')
  return describeToken(owner, account)
}
const ofRole = (role: unknown, more: object = {}) => ({
  ...ALICE,
  ...more,
  auth: { type: 'access_token', accessToken: { displayName: 'x', role } },
})
const inAcme = (org: object, role = 'write') => check(ofRole(role, { orgs: [{ ...ACME, ...org }] }), 'acme')
const fineGrained = (scoped: unknown, more: object = {}) => ({
  ...ALICE,
  ...more,
  auth: { type: 'access_token', accessToken: { role: 'fineGrained', fineGrained: { scoped } } },
})
const user = (name: string, permissions: unknown) => ({
  entity: { _id: 'x', name, type: 'user' },
  permissions,
})

describe('a token, as whoami describes it', () => {
  it.each([
    ['write', 'write', true],
    ['WRITE', 'write', true],
    ['admin', 'write', true],
    ['god', 'write', true],
    ['read', 'read', false],
    ['Read', 'read', false],
    ['contributor', 'other', null],
    ['something new', 'other', null],
  ])('with the role %s has the kind %s, and can write: %s', (role, kind, canWrite) => {
    expect(check(ofRole(role))).toMatchObject({ owner: 'Alice', role, kind, relation: 'owner', canWrite })
  })

  it('cannot operate Spaces if it comes from hf auth login', () => {
    const oauth = { ...ALICE, auth: { type: 'oauth', expiresAt: '2026-12-01T00:00:00.000Z' } }

    expect(check(oauth)).toMatchObject({
      kind: 'oauth',
      canWrite: false,
      expiresAt: Date.parse('2026-12-01T00:00:00Z'),
    })
  })

  it('belongs to no person if it is an organization’s', () => {
    const token = (role: unknown) => ({ ...ofRole(role), type: 'org', name: 'acme', orgs: undefined })

    expect(check(token('write'), 'Acme')).toMatchObject({
      kind: 'organization',
      relation: 'owner',
      canWrite: true,
    })
    expect(check(token('read'), 'Acme').canWrite).toBe(false)
    expect(check(token(null), 'Acme').canWrite).toBeNull()
  })

  it.each(['app_token', 'app_token_as_user', 'jwt'])('is of another kind if its type is %s', (type) => {
    expect(check({ ...ALICE, auth: { type } })).toMatchObject({ kind: 'other', canWrite: null })
  })

  it.each([
    ['2026-12-01T00:00:00Z', 1_796_083_200_000],
    [1_796_083_200, 1_796_083_200_000],
    [1_796_083_200_000, 1_796_083_200_000],
    ['never', null],
    [1e300, null],
    [null, null],
    [{}, null],
  ])('reads the expiry %j as %j', (expiresAt, ms) => {
    expect(check({ ...ALICE, auth: { type: 'oauth', expiresAt } }).expiresAt).toBe(ms)
  })

  it.each([undefined, null, 'x', [], { accessToken: null }, { accessToken: { role: 7 } }])(
    'has an unknown kind and unknown rights if the Hub says only %j',
    (auth) => {
      expect(check({ ...ALICE, auth })).toMatchObject({ kind: null, role: null, canWrite: null })
    },
  )
})

describe('a token that belongs to someone else', () => {
  it('cannot write, whatever its role', () => {
    expect(check(ofRole('write'), 'bob')).toMatchObject({ relation: 'foreign', canWrite: false })
  })

  it.each([undefined, null, 'x', [null], [{ id: 'no name' }]])(
    'is not called a stranger when the organizations are %j',
    (orgs) => {
      expect(check(ofRole('write', { orgs }), 'bob')).toMatchObject({ relation: null, canWrite: null })
    },
  )

  it.each([
    ['admin', true],
    ['write', true],
    ['contributor', null],
    ['read', false],
    ['no_access', false],
    ['Read', false],
    ['something new', null],
    [undefined, null],
  ])('that is a member with the role %s can write: %s', (roleInOrg, canWrite) => {
    const checked = inAcme({ roleInOrg })

    expect(checked).toMatchObject({ relation: 'member', roleInOrganization: roleInOrg ?? null, canWrite })
  })

  it('may be able to write through a resource group, whose Spaces are unknown', () => {
    const resourceGroups = [{ id: '1', name: 'web', role: 'write' }]

    expect(inAcme({ roleInOrg: 'read', resourceGroups }).canWrite).toBeNull()
    expect(inAcme({ roleInOrg: 'read', resourceGroups: [{ role: 'read' }, null] }).canWrite).toBe(false)
  })

  it('is recognised as a member even if another organization cannot be read', () => {
    expect(check(ofRole('write', { orgs: [null, ACME] }), 'acme')).toMatchObject({
      relation: 'member',
      canWrite: true,
    })
  })

  it('cannot write while it does not meet the organization’s requirements', () => {
    const securityRestrictions = ['mfa', 'token-policy']

    expect(inAcme({ securityRestrictions })).toMatchObject({
      restrictions: securityRestrictions,
      canWrite: false,
    })
    expect(inAcme({}, 'read').canWrite).toBe(false)
  })
})

describe('a fine-grained token', () => {
  it('is judged by the scopes that can be read', () => {
    const scoped = [null, user('alice', ['repo.write'])]

    expect(check(fineGrained(scoped))).toMatchObject({ permissions: ['repo.write'], canWrite: true })
  })

  it('can write to the account if its scope says so, and lists its permissions in the Hub’s words', () => {
    const scoped = [
      user('alice', ['repo.content.read', 'repo.write']),
      user('alice', ['repo.write', null, 7]),
      user('bob', ['user.billing.read']),
    ]

    expect(check(fineGrained(scoped))).toMatchObject({
      kind: 'fineGrained',
      permissions: ['repo.content.read', 'repo.write'],
      canWrite: true,
    })
  })

  it.each([[[]], [[user('alice', ['repo.content.read'])]], [[user('bob', ['repo.write'])]]])(
    'cannot write with the scopes %j',
    (scoped) => expect(check(fineGrained(scoped)).canWrite).toBe(false),
  )

  it.each([
    [[{ entity: { name: 'alice/app', type: 'space' }, permissions: ['repo.write'] }]],
    [[{ entity: { name: 'alice/app' }, permissions: ['repo.write'] }]],
    [[{ entity: { _id: 'x', type: 'resource-group' }, permissions: ['repo.write'] }]],
    [[{ entity: {}, permissions: ['repo.write'] }]],
    [[user('alice', ['repo.content.read']), null]],
    ['x'],
    [undefined],
  ])('may be able to write to some Spaces with the scopes %j', (scoped) => {
    expect(check(fineGrained(scoped)).canWrite).toBeNull()
  })

  it('finds its account by id if the Hub gives no name', () => {
    const scope = { entity: { _id: ALICE.id, type: 'user' }, permissions: ['repo.write'] }
    const inOrg = { entity: { _id: ACME.id, type: 'org' }, permissions: ['org.read'] }

    expect(check(fineGrained([scope])).canWrite).toBe(true)
    expect(check(fineGrained([inOrg], { orgs: [ACME] }), 'acme')).toMatchObject({
      permissions: ['org.read'],
      canWrite: false,
    })
  })

  it('makes its owner a member if it has rights in the organization', () => {
    const scoped = [{ entity: { name: 'acme', type: 'org' }, permissions: ['repo.write'] }]

    expect(check(fineGrained(scoped), 'acme').relation).toBe('member')
  })
})

describe('whatever whoami answers', () => {
  it('either names an owner or is not accepted', () => {
    for (const answer of [null, [], 'x', {}, { name: '' }, { name: 7 }]) {
      expect(toTokenOwner(answer)).toBeNull()
    }
  })

  it('gives a valid description', () => {
    const odd = fc.jsonValue({ maxDepth: 3 })
    const org = fc.record({ name: odd, roleInOrg: odd, securityRestrictions: odd, resourceGroups: odd })
    const scope = fc.record({ entity: fc.oneof(odd, fc.record({ name: odd, type: odd })), permissions: odd })
    const accessToken = fc.record({ role: odd, fineGrained: fc.record({ scoped: fc.array(scope) }) })
    const auth = fc.record({ type: odd, expiresAt: odd, accessToken: fc.oneof(odd, accessToken) })
    const answer = fc.record({
      name: fc.string({ minLength: 1 }),
      ...{ id: odd, type: odd, orgs: fc.oneof(odd, fc.array(org)), auth: fc.oneof(odd, auth) },
    })

    fc.assert(
      fc.property(answer, fc.string(), (whoami, account) => {
        const unchecked = { accepted: true, error: null, checkedAt: null, rateLimit: null }
        expect(tokenCheck.safeParse({ ...unchecked, ...check(whoami, account) }).success).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
