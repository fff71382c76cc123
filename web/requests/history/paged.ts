import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'

interface PageOfList {
  /** The cursor of the page after it; null on the last one. */
  next: string | null
}

/** What has been read of a list, page by page. */
export interface Paged<Page extends PageOfList> {
  pages: Page[]
}

interface PagedOptions<Key extends readonly unknown[], Page extends PageOfList> {
  queryKey: Key
  readPage: (cursor: string | null, signal?: AbortSignal) => Promise<Page>
  staleTime: number
}

/** A list that is read page by page: `query` reads again as many pages as are shown, `readPage` reads the one after a cursor. */
export function pagedQuery<const Key extends readonly unknown[], Page extends PageOfList>({
  queryKey,
  readPage,
  staleTime,
}: PagedOptions<Key, Page>) {
  const query = queryOptions({
    queryKey,
    queryFn: async ({ client, signal }): Promise<Paged<Page>> => {
      const wanted = client.getQueryData<Paged<Page>>(queryKey)?.pages.length ?? 1
      const pages = [await readPage(null, signal)]
      for (let next = pages[0]?.next ?? null; next !== null && pages.length < wanted; ) {
        const page = await readPage(next, signal)
        pages.push(page)
        next = page.next
      }
      return { pages }
    },
    staleTime,
  })
  return { query, readPage }
}

/** The pages read so far, how reading goes, and how to read the next one. */
export function usePaged<Key extends readonly unknown[], Page extends PageOfList>({
  query,
  readPage,
}: ReturnType<typeof pagedQuery<Key, Page>>) {
  const queryClient = useQueryClient()
  const { data, error, isPending, isFetching, refetch } = useQuery(query)
  const cursor = data?.pages.at(-1)?.next ?? null
  const more = useMutation({
    mutationFn: async (after: string) => {
      const page = await readPage(after)
      // Unless the list was read again meanwhile, and ends elsewhere.
      queryClient.setQueryData<Paged<Page>>(query.queryKey, (list) =>
        list?.pages.at(-1)?.next === after ? { pages: [...list.pages, page] } : list,
      )
    },
    retry: false,
    networkMode: 'always',
  })

  return {
    data,
    isPending,
    isFetching: isFetching || more.isPending,
    error: error ?? more.error,
    hasNext: cursor !== null,
    isReadingNext: more.isPending,
    readNext: () => cursor !== null && !more.isPending && more.mutate(cursor),
    refetch: () => {
      more.reset()
      void refetch()
    },
  }
}

export type PagedReading = Omit<ReturnType<typeof usePaged>, 'data'>
