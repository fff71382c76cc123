import type { QueryClient } from '@tanstack/react-query'
import { forgetSession, onSessionForgotten, sessionQuery } from '../requests/session.ts'
import { dropSpace, onSpacesChanged, patchAccounts, patchSpaces, spacesQuery } from '../requests/spaces.ts'
import { releaseStream, updateSubscriptions } from '../requests/update-subscriptions.ts'
import { realClock } from '../time/clock.ts'
import { serverClock } from '../time/server-clock.ts'
import { createLiveStore, type LiveOptions } from './live-store.ts'
import { dropSeen, keepSeen, recallSeen } from './stages/seen-changes.ts'
import { createStageClock } from './stages/stage-clock.ts'
import { openStream } from './stream/open-stream.ts'
import { streamPath } from './stream/stream-path.ts'
import type { RealStream } from './tabs/leader.ts'
import { shareStream } from './tabs/share-stream.ts'
import type { SharedStream } from './tabs/shared-stream.ts'

const RECENT_MS = 5_000
const RENEW_MS = 60_000

/** Connects the live store to the server's stream and to the query cache, which it keeps current. */
export function connectLive(queryClient: QueryClient) {
  const stages = createStageClock(serverClock.now, recallSeen(Date.now()))
  addEventListener('pagehide', () => keepSeen(stages.seen(), Date.now()))
  onSpacesChanged(queryClient, stages.observe)

  const real: RealStream = {
    open: (path, handlers) => openStream(path, handlers, realClock),
    update: (clientId, spaceIds) => updateSubscriptions(queryClient, clientId, spaceIds),
    releaseStream: releaseStream,
    clock: realClock,
  }
  const shared = shareStream(real)
  const store = createLiveStore({
    ...(shared ? shareOf(shared) : ownStream(real)),
    // The tab that holds the stream finds out when the session has ended, and reports it to all tabs over the stream.
    hasSession: () => (shared?.isFollowing() ? Promise.resolve(true) : hasSession(queryClient, 0)),
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
    onSignedOut: () => forgetSession(queryClient),
  })
  onSessionForgotten(() => {
    store.forget()
    stages.clear()
    dropSeen()
  })
  return { store, stages }
}

type StreamOptions = Pick<LiveOptions, 'open' | 'update' | 'releaseStream'>

function ownStream({ open, update, releaseStream }: RealStream): StreamOptions {
  return { open: (handlers, spaceIds) => open(streamPath(spaceIds), handlers), update, releaseStream }
}

// The tab that holds the stream closes it at the server if no other tab can take it over.
function shareOf(shared: SharedStream): StreamOptions {
  return {
    open: (handlers, spaceIds) => shared.open(handlers, spaceIds),
    update: (_clientId, spaceIds) => shared.update(spaceIds),
    releaseStream: () => undefined,
  }
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
