import { type LiveEvent, MAX_STREAMS_OF_SESSION } from '../../../shared/wire/live.ts'
import { AppError } from '../../errors.ts'
import type { News } from '../../ledger/protocol.ts'
import { logStream } from '../../log-lines.ts'
import type { UpstreamEvent } from '../metrics/upstreams.ts'
import type { Change } from '../state/changes.ts'
import { createBroadcasts } from './broadcasts.ts'
import type { Choice } from './check-ids.ts'
import { encodeEvent, encodeJsonEvent, RETRY, writeEvent } from './encode-event.ts'
import { createEndedSessions } from './ended-sessions.ts'
import { createViewer, type Viewer, type ViewerSession } from './viewer.ts'
import type { Viewers } from './viewers.ts'

/** By then, a stream whose reader is gone has been closed. */
const RETRY_SECONDS = 15

/** Sends events to viewers. An event is encoded once, however many viewers get it. */
export function createLive(viewers: Viewers) {
  const endedSessions = createEndedSessions()

  function refuse({ id }: ViewerSession): void {
    if (endedSessions.has(id)) throw new AppError('unauthorized', 'The session has ended.')
    if (viewers.ofSession(id).length < MAX_STREAMS_OF_SESSION) return
    const message = `A session may have ${MAX_STREAMS_OF_SESSION} streams open: close one.`
    throw new AppError('rate_limited', message, { retryAfterSeconds: RETRY_SECONDS })
  }

  return {
    /**
     * Opens a stream, which ends after 10 minutes or with the session. Throws `unauthorized` if the session has ended since the
     * request arrived, and `rate_limited` if it has too many streams.
     */
    open(session: ViewerSession, { subscribed, rejected }: Choice): ReadableStream<Uint8Array> {
      refuse(session)
      const openedAt = Date.now()
      const { viewer, stream } = createViewer({
        session: { ...session },
        onGone(gone) {
          viewers.remove(gone)
          logStream('stream-closed', viewers.size, Date.now() - openedAt)
        },
        onDue: () => viewers.flush(),
        onSessionEnd: signOut,
      })
      const { clientId } = viewer
      viewers.add(viewer)
      logStream('stream-opened', viewers.size, 0)
      viewer.send(RETRY)
      viewer.send(encodeEvent({ type: 'connected', data: { clientId, subscribed, rejected } }))
      viewers.setSubscriptions(viewer, subscribed)
      return stream
    },

    /** Replaces the subscriptions of a stream. Throws `not_found` if it does not belong to this session. */
    update(sessionId: string, clientId: string, ids: string[]): void {
      const viewer = viewers.find(clientId)
      if (viewer?.session.id !== sessionId) throw new AppError('not_found', 'There is no such stream.')
      viewers.setSubscriptions(viewer, ids)
    },

    /** Ends every stream of a session with a `signed-out` event; the session cannot open another one. */
    closeSession(sessionId: string): void {
      endedSessions.add(sessionId)
      viewers.flush()
      for (const viewer of viewers.ofSession(sessionId)) signOut(viewer)
    },

    /** Keeps the streams of a renewed session open. */
    extendSession(sessionId: string, expires: number): void {
      for (const { session } of viewers.ofSession(sessionId)) session.expires = expires
    },

    /** Sends a sample, or why there is none, to the Space's viewers. Samples may wait for others for up to 100 ms. */
    metrics: (event: UpstreamEvent) => sendMetrics(viewers, event),

    ...createAnnouncements(viewers),
  }
}

/** The events that go to every viewer. */
function createAnnouncements(viewers: Viewers) {
  const broadcasts = createBroadcasts(viewers)

  return {
    /** Sends a changed or removed Space to every viewer. */
    changed({ space, before, json, isFirstListing }: Change): void {
      if (viewers.size === 0 || isFirstListing) return
      if (space !== null) broadcasts.send(encodeJsonEvent('space', `{"space":${json}}`))
      else if (before !== null) {
        broadcasts.send(encodeEvent({ type: 'removed', data: { spaceId: before.id } }))
      }
    },

    /** Sends incidents and entries of the activity to every viewer. */
    news({ incidents, entries }: News): void {
      if (viewers.size === 0) return
      for (const incident of incidents) broadcasts.send(encodeEvent({ type: 'incident', data: { incident } }))
      for (const entry of entries) broadcasts.send(encodeEvent({ type: 'activity', data: { entry } }))
    },

    /** Sends the state of the accounts to every viewer. */
    accounts(data: Extract<LiveEvent, { type: 'accounts' }>['data']): void {
      if (viewers.size > 0) broadcasts.send(encodeEvent({ type: 'accounts', data }))
    },
  }
}

function signOut(viewer: Viewer): void {
  viewer.send(encodeEvent({ type: 'signed-out', data: {} }))
  viewer.close()
}

function sendMetrics(viewers: Viewers, event: UpstreamEvent): void {
  const { spaceId, type } = event
  if (!viewers.hasReaders(spaceId)) return
  if (type === 'sample') {
    const text = writeEvent({ type: 'metric', data: { spaceId, sample: event.sample } })
    viewers.sendSample({ spaceId, text })
  } else if (type === 'unavailable') {
    viewers.sendToReaders(spaceId, encodeEvent({ type, data: { spaceId, code: event.code } }))
  }
}
