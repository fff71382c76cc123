import type { QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { type SpaceList, spaceList } from '../../shared/wire/space-list.ts'
import { readStored, writeStored } from '../state/stored.ts'
import { serverClock } from '../time/server-clock.ts'
import { onSessionForgotten, sessionQuery } from './session.ts'
import { spacesQuery } from './spaces.ts'

const KEY = 'last-list'

/** A new list is kept this long afterwards: to write 200 Spaces takes 20 ms, which a page that is loading does not have. */
const KEEP_AFTER_MS = 5_000

/** The file with this code, schemas included; that of another build has another name. */
const BUILD = import.meta.url

/** `expires`: when the session under which the list was read ends, in epoch milliseconds. */
const stored = z.object({ expires: z.number(), list: spaceList })
const ownStored = z.object({ expires: z.number(), build: z.literal(BUILD), list: z.custom<SpaceList>() })

/**
 * Shows the list of the last visit until the new one is there, and keeps the current list for the next visit. It is kept only
 * while the session lives: a sign-out in any tab, an ended session, and its expiry remove it.
 */
export function connectLastList(queryClient: QueryClient) {
  restore(queryClient)
  let timer: ReturnType<typeof setTimeout> | null = null
  function keepNow() {
    if (timer !== null) clearTimeout(timer)
    timer = null
    keep(queryClient)
  }
  addEventListener('pagehide', keepNow)
  onSessionForgotten(dropLastList)
  let readAt = 0
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.state.data === undefined) return
    if (query.queryKey[0] === sessionQuery.queryKey[0]) {
      if (queryClient.getQueryData(sessionQuery.queryKey)?.success === false) dropLastList()
    } else if (query.queryKey[0] === spacesQuery.queryKey[0] && query.state.dataUpdatedAt !== readAt) {
      readAt = query.state.dataUpdatedAt
      timer ??= setTimeout(keepNow, KEEP_AFTER_MS)
    }
  })
}

/** The stored list, unless its session has expired by now. Anything unreadable, such as that of another version, is dropped. */
export function recallList(now: number): SpaceList | null {
  const text = readStored('localStorage', KEY)
  if (text === null) return null
  const kept = check(parseJson(text))
  if (kept && kept.expires > now) return kept.list
  dropLastList()
  return null
}

// What this very build kept, it checked when it was read: to check 200 Spaces again would delay the first one on the screen.
function check(kept: unknown) {
  const { success, data } = (import.meta.env.DEV ? stored : z.union([ownStored, stored])).safeParse(kept)
  return success ? data : null
}

// As if it had been read at the beginning of time, so that it is read again at once, and its age is known to be old.
function restore(queryClient: QueryClient) {
  const list = recallList(Date.now())
  if (!list) return
  queryClient.setQueryData(spacesQuery.queryKey, list, { updatedAt: 0 })
  void queryClient.invalidateQueries({ queryKey: spacesQuery.queryKey, refetchType: 'none' })
}

function keep(queryClient: QueryClient) {
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  const state = queryClient.getQueryState(spacesQuery.queryKey)
  if (!session?.success || !state?.data || state.dataUpdatedAt === 0) return
  const expires = session.expires - (serverClock.now() - Date.now())
  // If there is no room for it, an older one must not stay.
  if (!writeStored('localStorage', KEY, JSON.stringify({ expires, build: BUILD, list: state.data })))
    dropLastList()
}

function dropLastList() {
  writeStored('localStorage', KEY, null)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
