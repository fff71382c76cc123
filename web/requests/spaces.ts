import { type QueryClient, queryOptions, useIsMutating } from '@tanstack/react-query'
import type { Space } from '../../shared/model/space.ts'
import { isSameName } from '../../shared/model/space-id.ts'
import { FETCHED_AT_HEADER, type SpaceList, spaceList } from '../../shared/wire/space-list.ts'
import { runMutation } from './run-mutation.ts'
import { onSessionForgotten } from './session.ts'
import { createRereader, LIST_MS } from './transport/client.ts'

/** Every Space of every account. The live stream patches it, so it never becomes stale by itself. */
export const spacesQuery = queryOptions({
  queryKey: ['spaces'],
  queryFn: async ({ signal, client }) => latest(client, await readList('/api/proxy/spaces', signal)),
  staleTime: Number.POSITIVE_INFINITY,
})

type Change = (list: SpaceList) => SpaceList

/** Updates from the stream while a list is being fetched: the list may be older. */
const changesUnderWay = new Set<Change[]>()

const { reread, forget } = createRereader(spaceList, LIST_MS, withTimes)
onSessionForgotten(forget)

async function readList(path: string, signal?: AbortSignal): Promise<SpaceList> {
  const changes: Change[] = []
  changesUnderWay.add(changes)
  try {
    const list = await reread(path, signal)
    return changes.reduce((changed, change) => change(changed), list)
  } finally {
    changesUnderWay.delete(changes)
  }
}

const REFRESH = { mutationKey: ['refresh'] }

/** Refreshes the list from the Hub; not again while a refresh is in progress. Rejects like any call. */
export async function refreshSpaces(queryClient: QueryClient): Promise<void> {
  if (queryClient.isMutating(REFRESH) > 0) return
  const ask = () => readList('/api/proxy/spaces?refresh=1')
  const list = await runMutation(queryClient, ask, undefined, REFRESH)
  // A poll that is in progress began earlier, and would be older than this.
  await queryClient.cancelQueries({ queryKey: spacesQuery.queryKey })
  queryClient.setQueryData(spacesQuery.queryKey, latest(queryClient, list))
}

/** Of two lists, the one read from the Hub last: responses may arrive out of order. */
function latest(queryClient: QueryClient, list: SpaceList): SpaceList {
  const known = queryClient.getQueryData<SpaceList>(['spaces'])
  return known && Date.parse(known.fetchedAt) > Date.parse(list.fetchedAt) ? known : list
}

/** Whether a refresh is in progress, started anywhere. */
export function useIsRefreshing(): boolean {
  return useIsMutating(REFRESH) > 0
}

/** Updates a Space in the displayed list. */
export function patchSpaces(queryClient: QueryClient, space: Space) {
  patch(queryClient, (list) => withSpace(list, space))
}

export function dropSpace(queryClient: QueryClient, spaceId: string) {
  patch(queryClient, (list) => withoutSpace(list, spaceId))
}

export type AccountsUpdate = Pick<SpaceList, 'accounts' | 'problems' | 'fetchedAt'>

/** Updates the accounts, unless newer ones are known. */
export function patchAccounts(queryClient: QueryClient, update: AccountsUpdate) {
  patch(queryClient, (list) => withAccounts(list, update))
}

// A patch does not read the list: keep the time of the last read.
function patch(queryClient: QueryClient, change: Change) {
  for (const changes of changesUnderWay) changes.push(change)
  const state = queryClient.getQueryState(spacesQuery.queryKey)
  if (!state?.data) return
  queryClient.setQueryData(spacesQuery.queryKey, change(state.data), { updatedAt: state.dataUpdatedAt })
}

/** Calls `listener` with the Spaces whenever the list changes, and with none once it was forgotten. */
export function onSpacesChanged(queryClient: QueryClient, listener: (spaces: readonly Space[]) => void) {
  return queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryKey[0] !== spacesQuery.queryKey[0]) return
    listener(queryClient.getQueryData(spacesQuery.queryKey)?.spaces ?? [])
  })
}

/** The Space as in the current list. */
export function findSpace(queryClient: QueryClient, spaceId: string): Space | undefined {
  return queryClient.getQueryData(spacesQuery.queryKey)?.spaces.find((space) => space.id === spaceId)
}

export function withSpace(list: SpaceList, space: Space): SpaceList {
  const isKnown = list.spaces.some(({ id }) => id === space.id)
  const spaces = isKnown
    ? list.spaces.map((known) => (known.id === space.id ? space : known))
    : [...list.spaces, space]
  return isKnown ? { ...list, spaces } : withCount({ ...list, spaces }, space.owner)
}

export function withoutSpace(list: SpaceList, spaceId: string): SpaceList {
  const gone = list.spaces.find(({ id }) => id === spaceId)
  if (!gone) return list
  return withCount({ ...list, spaces: list.spaces.filter((space) => space !== gone) }, gone.owner)
}

/** An unchanged list was still read again, and with it every account without an error. */
export function withTimes(list: SpaceList, headers: Headers): SpaceList {
  const fetchedAt = headers.get(FETCHED_AT_HEADER)
  if (fetchedAt === null || !(Date.parse(fetchedAt) > Date.parse(list.fetchedAt))) return list
  const isOlder = (readAt: string | null) => readAt !== null && Date.parse(readAt) < Date.parse(fetchedAt)
  const accounts = list.accounts.map((account) =>
    account.ok && isOlder(account.readAt) ? { ...account, readAt: fetchedAt } : account,
  )
  return { ...list, accounts, fetchedAt }
}

export function withAccounts(list: SpaceList, { accounts, problems, fetchedAt }: AccountsUpdate): SpaceList {
  if (Date.parse(fetchedAt) < Date.parse(list.fetchedAt)) return list
  return { ...list, accounts, problems, fetchedAt }
}

function withCount(list: SpaceList, owner: string): SpaceList {
  const isTheirs = (name: string) => isSameName(name, owner)
  const spaceCount = list.spaces.filter((space) => isTheirs(space.owner)).length
  const accounts = list.accounts.map((account) =>
    isTheirs(account.username) ? { ...account, spaceCount } : account,
  )
  return { ...list, accounts }
}
