import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { pagedQuery } from '../../../web/requests/history/paged.ts'

it('reads the first page, and then as many as are shown', async () => {
  const asked: (string | null)[] = []
  const { query } = pagedQuery({
    queryKey: ['numbers'],
    readPage: async (cursor) => {
      asked.push(cursor)
      return { next: cursor === '2' ? null : String(Number(cursor ?? 0) + 1) }
    },
    staleTime: 0,
  })
  const client = new QueryClient()
  expect(await client.fetchQuery(query)).toEqual({ pages: [{ next: '1' }] })
  client.setQueryData(query.queryKey, { pages: [{ next: '1' }, { next: '2' }] })
  expect((await client.fetchQuery(query)).pages).toHaveLength(2)
  expect(asked).toEqual([null, null, '1'])
})
