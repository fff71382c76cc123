import { describe, expect, it } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { createSpaces } from '../../hub/presets/generate.ts'
import { createSmallSeed } from '../../hub/presets/small.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { createTestApp } from '../support/test-app.ts'

const LIST = '/api/proxy/spaces'

describe('the list of Spaces', () => {
  it('has every Space of every account, and the accounts with their counts', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()

    const { spaces, accounts, problems } = await readSuccess(await request(LIST), spaceList)

    // No token is set for acme: its private Space stays hidden.
    const managed = [...hub.spaces.keys()].filter((id) => !/^carol\/|^acme\/internal$/.test(id))
    expect(spaces.map(({ id }) => id).sort()).toEqual(managed.sort())
    expect(accounts.map(({ username, ok, token, error }) => [username, ok, token, error])).toEqual([
      ['alice', true, 'own', null],
      ['bob', true, 'own', null],
      ['acme', true, 'none', null],
    ])
    expect(problems).toEqual([])
    for (const { username, spaceCount } of accounts) {
      expect(spaces.filter(({ owner }) => owner.toLowerCase() === username)).toHaveLength(spaceCount)
    }
  })

  it('has no Space of an account that is not managed, whatever the Hub lists', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    const body = ['alice/chat', 'ALICE/other', 'renamed/chat'].map((id) => ({ _id: id, id }))
    hub.faults.set({ kind: 'status', status: 200, body, route: '/api/spaces?*author=alice*' })

    const { spaces, accounts } = await readSuccess(await request(LIST), spaceList)

    const ids = spaces.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['alice/chat', 'ALICE/other']))
    expect(ids).not.toContain('renamed/chat')
    expect(accounts[0]).toMatchObject({ username: 'alice', spaceCount: 2 })
  })

  it('is sorted by owner, then by title', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const { spaces } = await readSuccess(await request(LIST), spaceList)

    const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
    for (const [index, space] of spaces.slice(1).entries()) {
      const before = spaces[index]
      const byOwner = order.compare(before?.owner ?? '', space.owner)
      expect(byOwner || order.compare(before?.title ?? '', space.title)).toBeLessThanOrEqual(0)
    }
    expect([...new Set(spaces.map(({ owner }) => owner))]).toEqual(['acme', 'alice', 'Bob'])
  })

  it('has private Spaces if the token may see them, and says what can be operated', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const { spaces } = await readSuccess(await request(LIST), spaceList)

    const operable = Object.fromEntries(spaces.map((space) => [space.id, space.operable]))
    expect(operable).toMatchObject({
      'alice/diary': true,
      'Bob/secret': true,
      'alice/homepage': false,
      'acme/shop': false,
    })
    expect(operable).not.toHaveProperty('acme/internal')
  })

  it('sends the Hub one request per account and page, and none per Space', async () => {
    const seed = createSmallSeed()
    const { hub, signIn } = createTestApp({
      seed: { ...seed, spaces: [...createSpaces('alice', 1100), ...createSpaces('Bob', 10)] },
    })
    const request = await signIn()

    const { spaces } = await readSuccess(await request(LIST), spaceList)

    expect(spaces).toHaveLength(1110)
    expect(hub.calls.every(({ path }) => path.startsWith('/api/spaces?'))).toBe(true)
    const authors = hub.calls.map(({ path }) => new URL(path, 'http://hub.test').searchParams.get('author'))
    expect(authors.sort()).toEqual(['acme', 'alice', 'alice', 'alice', 'bob'])
  })

  it('reads each account with its own token, and anonymously without one', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request(LIST), spaceList)

    const callers = hub.calls.map(({ path, account }) => [
      new URL(path, 'http://hub.test').searchParams.get('author'),
      account,
    ])
    expect(Object.fromEntries(callers)).toEqual({ alice: 'alice', bob: 'Bob', acme: null })
  })

  it('keeps unusual names and titles as they are', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()

    const { spaces } = await readSuccess(await request(LIST), spaceList)

    for (const id of ['alice/中文空间', 'alice/html-title', 'alice/emoji-title', 'alice/TRELLIS.2_beta']) {
      const space = spaces.find((one) => one.id === id)
      expect(space?.title).toBe(hub.spaces.get(id)?.cardData.title)
    }
  })

  it.each(['refresh=2', 'refresh=', 'refresh=1&refresh=0', 'refresh=true'])('refuses ?%s', async (query) => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const { issues } = await readFailure(await request(`${LIST}?${query}`), 'invalid_request')
    expect(issues?.[0]?.path).toMatch(/^refresh/)
  })
})
