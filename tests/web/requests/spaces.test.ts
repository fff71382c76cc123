import { afterEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '../../../web/requests/query-client.ts'
import { forgetSession, sessionQuery } from '../../../web/requests/session.ts'
import {
  dropSpace,
  findSpace,
  onSpacesChanged,
  patchAccounts,
  patchSpaces,
  refreshSpaces,
  spacesQuery,
} from '../../../web/requests/spaces.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { aList, anAccount, aSpace } from '../support/a-space.ts'

afterEach(() => vi.restoreAllMocks())

function cacheWith(...ids: string[]) {
  const queryClient = createQueryClient()
  const list = aList(
    ids.map((id) => aSpace(id)),
    [anAccount('ada', { spaceCount: ids.length })],
  )
  queryClient.setQueryData(spacesQuery.queryKey, list, { updatedAt: 1_000 })
  return queryClient
}

describe('the list in the cache', () => {
  it('replaces a changed Space, leaves the others as they are, and keeps its age', () => {
    const queryClient = cacheWith('ada/a', 'ada/b')
    const untouched = findSpace(queryClient, 'ada/b')

    patchSpaces(queryClient, aSpace('ada/a', { stage: 'PAUSED' }))

    expect(findSpace(queryClient, 'ada/a')?.stage).toBe('PAUSED')
    expect(findSpace(queryClient, 'ada/b')).toBe(untouched)
    expect(queryClient.getQueryState(spacesQuery.queryKey)?.dataUpdatedAt).toBe(1_000)
  })

  it('adds a new Space and counts it', () => {
    const queryClient = cacheWith('ada/a')
    patchSpaces(queryClient, aSpace('Ada/new'))
    const list = queryClient.getQueryData(spacesQuery.queryKey)
    expect(list?.spaces.map(({ id }) => id)).toEqual(['ada/a', 'Ada/new'])
    expect(list?.accounts[0]?.spaceCount).toBe(2)
  })

  it('drops a removed Space', () => {
    const queryClient = cacheWith('ada/a', 'ada/b')
    dropSpace(queryClient, 'ada/a')
    dropSpace(queryClient, 'ada/unknown')
    const list = queryClient.getQueryData(spacesQuery.queryKey)
    expect(list?.spaces.map(({ id }) => id)).toEqual(['ada/b'])
    expect(list?.accounts[0]?.spaceCount).toBe(1)
  })

  it('is not created by an event that comes before it', () => {
    const queryClient = createQueryClient()
    patchSpaces(queryClient, aSpace('ada/a'))
    expect(queryClient.getQueryData(spacesQuery.queryKey)).toBeUndefined()
  })
})

describe('a list under way', () => {
  it('does not undo changes from the stream in the meantime', async () => {
    const answer = Promise.withResolvers<Response>()
    vi.spyOn(globalThis, 'fetch').mockReturnValue(answer.promise)
    const queryClient = cacheWith('ada/a', 'ada/b')
    const listing = queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 })
    patchSpaces(queryClient, aSpace('ada/a', { stage: 'PAUSED' }))
    dropSpace(queryClient, 'ada/b')
    answer.resolve(Response.json(aList([aSpace('ada/a'), aSpace('ada/b')], [])))
    await listing

    expect(findSpace(queryClient, 'ada/a')?.stage).toBe('PAUSED')
    expect(findSpace(queryClient, 'ada/b')).toBeUndefined()
  })
})

describe('a list that has not changed', () => {
  it('is not sent again: the cached answer is used', async () => {
    const list = aList([aSpace('ada/a')], [])
    const fetch = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValueOnce(Response.json(list, { headers: { etag: 'W/"boot-1"' } }))
      .mockResolvedValueOnce(new Response(null, { status: 304 }))
    const queryClient = createQueryClient()
    await queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 })
    patchSpaces(queryClient, aSpace('ada/a', { stage: 'PAUSED' }))
    await queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 })

    expect(fetch.mock.calls[1]?.[1]?.headers).toEqual({ 'if-none-match': 'W/"boot-1"' })
    expect(findSpace(queryClient, 'ada/a')?.stage).toBe('RUNNING')
  })
})

describe('a subscriber of the list', () => {
  it('is notified of each change, and of no other query', () => {
    const queryClient = cacheWith('ada/a', 'ada/b')
    const received: string[][] = []
    onSpacesChanged(queryClient, (spaces) => received.push(spaces.map(({ stage }) => stage)))
    queryClient.setQueryData(['any'], 1)
    patchSpaces(queryClient, aSpace('ada/a', { stage: 'PAUSED' }))
    expect(received).toEqual([['PAUSED', 'RUNNING']])
  })
})

describe('a refresh', () => {
  it('is sent once, however often it is requested in the meantime', async () => {
    const answer = Promise.withResolvers<Response>()
    const fetch = vi.spyOn(globalThis, 'fetch').mockReturnValue(answer.promise)
    const queryClient = cacheWith('ada/a')
    const calls = [refreshSpaces(queryClient), refreshSpaces(queryClient)]
    answer.resolve(Response.json(aList([aSpace('ada/new')], [])))
    await Promise.all(calls)

    expect(fetch).toHaveBeenCalledTimes(1)
    expect(findSpace(queryClient, 'ada/new')).toBeDefined()
  })
})

describe('an older list', () => {
  const at = (second: number) => new Date(Date.parse('2026-11-26T12:00:00Z') + second * 1_000).toISOString()
  const listAt = (second: number, id: string) => ({ ...aList([aSpace(id)], []), fetchedAt: at(second) })

  it('never replaces a newer one: a poll that a refresh has overtaken', async () => {
    const poll = Promise.withResolvers<Response>()
    vi.spyOn(globalThis, 'fetch')
      .mockReturnValueOnce(poll.promise)
      .mockResolvedValueOnce(Response.json(listAt(20, 'ada/newer')))
    const queryClient = cacheWith()
    const polling = queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 }).catch(() => undefined)
    await refreshSpaces(queryClient)
    poll.resolve(Response.json(listAt(10, 'ada/older')))
    await polling
    expect(findSpace(queryClient, 'ada/newer')).toBeDefined()
    expect(findSpace(queryClient, 'ada/older')).toBeUndefined()
  })

  it('is recognised by the server’s time', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(Response.json(listAt(10, 'ada/older')))
    const queryClient = createQueryClient()
    queryClient.setQueryData(spacesQuery.queryKey, listAt(20, 'ada/newer'))
    await queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 })
    expect(findSpace(queryClient, 'ada/newer')).toBeDefined()
  })

  it('is as fresh as the last read that found no change', async () => {
    const read = anAccount('ada', { readAt: at(0) })
    const failed = anAccount('bob', { ok: false, readAt: at(0) })
    const list = { ...listAt(0, 'ada/a'), accounts: [read, failed] }
    const headers = { etag: 'W/"boot-1"', 'x-fetched-at': at(300) }
    vi.spyOn(globalThis, 'fetch')
      .mockResolvedValueOnce(Response.json(list, { headers: { etag: 'W/"boot-1"' } }))
      .mockResolvedValueOnce(new Response(null, { status: 304, headers }))
    const queryClient = cacheWith()
    await refreshSpaces(queryClient)
    await refreshSpaces(queryClient)
    expect(queryClient.getQueryData(spacesQuery.queryKey)).toEqual({
      ...list,
      fetchedAt: at(300),
      accounts: [{ ...read, readAt: at(300) }, failed],
    })
  })

  it('is not changed by an older event about the accounts', () => {
    const queryClient = createQueryClient()
    const list = { ...listAt(20, 'ada/a'), accounts: [anAccount('ada')] }
    queryClient.setQueryData(spacesQuery.queryKey, list)
    const failed = anAccount('ada', { ok: false, error: { code: 'hub_unavailable', message: 'm' } })
    patchAccounts(queryClient, { accounts: [failed], problems: [], fetchedAt: at(10) })
    expect(queryClient.getQueryData(spacesQuery.queryKey)?.accounts[0]?.ok).toBe(true)
    patchAccounts(queryClient, { accounts: [failed], problems: ['p'], fetchedAt: at(30) })
    expect(queryClient.getQueryData(spacesQuery.queryKey)).toMatchObject({
      accounts: [{ ok: false }],
      problems: ['p'],
      fetchedAt: at(30),
    })
  })
})

describe('a session that has ended', () => {
  it('leaves nothing behind to request with or read from', async () => {
    const fetch = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() =>
        Promise.resolve(Response.json(aList([aSpace('ada/a')], []), { headers: { etag: '"1"' } })),
      )
    const queryClient = createQueryClient()
    await queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 })
    forgetSession(queryClient)
    await queryClient.fetchQuery({ ...spacesQuery, staleTime: 0 })
    expect(new Headers(fetch.mock.calls[1]?.[1]?.headers).has('if-none-match')).toBe(false)
  })
})

describe('a 401', () => {
  it('ends the session and clears everything read in it', async () => {
    const queryClient = cacheWith('ada/a')
    const refused = new ApiError({ code: 'unauthorized', message: 'no' })
    const query = queryClient.fetchQuery({ queryKey: ['any'], queryFn: () => Promise.reject(refused) })
    await expect(query).rejects.toBe(refused)

    expect(queryClient.getQueryData(sessionQuery.queryKey)).toEqual({ success: false })
    expect(queryClient.getQueryData(spacesQuery.queryKey)).toBeUndefined()
  })

  it('does not end it after a wrong password', async () => {
    const queryClient = cacheWith('ada/a')
    const wrong = new ApiError({ code: 'invalid_credentials', message: 'no' })
    await expect(
      queryClient.fetchQuery({ queryKey: ['any'], queryFn: () => Promise.reject(wrong) }),
    ).rejects.toBe(wrong)
    expect(queryClient.getQueryData(spacesQuery.queryKey)).toBeDefined()
  })
})
