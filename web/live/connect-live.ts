import type { QueryClient } from '@tanstack/react-query'
import { createLoader } from '../loading/load-again.ts'
import { forgetSession, onSessionForgotten, sessionQuery } from '../requests/session.ts'
import { dropSpace, onSpacesChanged, patchAccounts, patchSpaces, spacesQuery } from '../requests/spaces.ts'
import { releaseStream, updateSubscriptions } from '../requests/update-subscriptions.ts'
import { realClock } from '../time/clock.ts'
import { serverClock } from '../time/server-clock.ts'
import { createLiveStore } from './live-store.ts'
import { createNews } from './news.ts'
import { dropSeen, keepSeen, recallSeen } from './stages/seen-changes.ts'
import { createStageClock } from './stages/stage-clock.ts'
import { createLazyTransport, type Transport } from './stream/transport.ts'

const RECENT_MS = 5_000
const RENEW_MS = 60_000

const loadCode = createLoader(() => import('./tabs/create-transport.ts'))
const loadNews = createLoader(() => import('./parse-news.ts'))

/** Connects the live store to the server's stream and to the query cache, which it keeps current. */
export function connectLive(queryClient: QueryClient) {
  const stages = createStageClock(serverClock.now, recallSeen(Date.now()))
  addEventListener('pagehide', () => keepSeen(stages.seen(), Date.now()))
  onSpacesChanged(queryClient, (spaces) => {
    // From the list of the last visit to that of this one, a stage may have changed at any time.
    if (queryClient.getQueryState(spacesQuery.queryKey)?.dataUpdatedAt !== 0) stages.observe(spaces)
  })

  const news = createNews(() => loadNews().then(({ parseNews }) => parseNews))
  const transport = createLazyTransport(() => loadTransport(queryClient))
  const store = createLiveStore({
    ...transport,
    // The tab that holds the stream finds out when the session has ended, and reports it to all tabs over the stream.
    hasSession: () => (transport.isFollowing() ? Promise.resolve(true) : hasSession(queryClient, 0)),
    clock: realClock,
    random: Math.random,
    onConnected() {
      catchUp(queryClient)
      // This call renews the session, which a tab that only listens would otherwise lose.
      void hasSession(queryClient, RENEW_MS)
    },
    onSpace: (space) => patchSpaces(queryClient, space),
    onAccounts: (update) => patchAccounts(queryClient, update),
    onRemoved: (spaceId) => dropSpace(queryClient, spaceId),
    onNews: news.receive,
    onSignedOut: () => forgetSession(queryClient),
  })
  onSessionForgotten(() => {
    store.forget()
    stages.clear()
    dropSeen()
  })
  return { store, stages, news }
}

async function loadTransport(queryClient: QueryClient): Promise<Transport> {
  const { createTransport, openStream } = await loadCode()
  return createTransport({
    open: (path, handlers) => openStream(path, handlers, realClock),
    update: (clientId, spaceIds) => updateSubscriptions(queryClient, clientId, spaceIds),
    releaseStream,
    clock: realClock,
  })
}

/** A failed call says nothing about the session: only an explicit “no” ends it. */
async function hasSession(queryClient: QueryClient, staleTime: number): Promise<boolean> {
  const verification = await queryClient.fetchQuery({ ...sessionQuery, staleTime }).catch(() => null)
  return verification?.success !== false
}

function catchUp(queryClient: QueryClient) {
  const state = queryClient.getQueryState(spacesQuery.queryKey)
  if (!state?.data || Date.now() - state.dataUpdatedAt < RECENT_MS) return
  // A read that is in progress has just begun.
  void queryClient.invalidateQueries({ queryKey: spacesQuery.queryKey }, { cancelRefetch: false })
}
