import type { Stage } from '../../../shared/model/stages.ts'
import { type LogKind, MAX_LOGS_OF_SESSION } from '../../../shared/wire/logs.ts'
import { AppError } from '../../errors.ts'
import { logStream } from '../../log-lines.ts'
import type { SecretMask } from '../../mask.ts'
import { createEndedSessions } from '../live/ended-sessions.ts'
import type { ViewerSession } from '../live/viewer.ts'
import type { Located } from '../state/account-state.ts'
import { parsePosition } from './log-position.ts'
import type { LogSource } from './log-source.ts'
import { type OpenLog, openLogStream } from './log-stream.ts'
import { readLog } from './read-log.ts'

/** By then, a log whose reader is gone has been closed. */
const RETRY_SECONDS = 5

/** What a caller asks for. `after`: the id of the last event that a reader has got, to go on from there. */
export interface LogRequest {
  spaceId: string
  kind: LogKind
  tail: number
  after: string | null
}

interface LogRooms {
  source: LogSource
  /** Asks the Hub for the stage of a Space; null if it is gone. Never rejects. */
  readStage: (spaceId: string) => Promise<Stage | null>
  mask: SecretMask
}

/** The open logs of all sessions. */
export function createOpenLogs({ source, readStage, mask }: LogRooms) {
  const open = new Set<OpenLog>()
  const endedSessions = createEndedSessions()
  const ofSession = (id: string) => [...open].filter(({ session }) => session.id === id)

  function refuse({ id }: ViewerSession): void {
    if (endedSessions.has(id)) throw new AppError('unauthorized', 'The session has ended.')
    if (ofSession(id).length < MAX_LOGS_OF_SESSION) return
    const message = `A session may have ${MAX_LOGS_OF_SESSION} logs open: close one.`
    throw new AppError('rate_limited', message, { retryAfterSeconds: RETRY_SECONDS })
  }

  return {
    /**
     * Follows a log, for up to 10 minutes. Throws `no_token`, `unauthorized` if the session has ended since the request arrived,
     * and `rate_limited` if it has too many logs open.
     */
    open(
      session: ViewerSession,
      located: Located,
      { kind, tail, after }: LogRequest,
    ): ReadableStream<Uint8Array> {
      const position = parsePosition(after)
      // Where a reader goes on may be before the last lines.
      const openHub = source.prepare(located, { kind, tail: position === null ? tail : null })
      refuse(session)
      const { id, stage } = located.space
      const openedAt = Date.now()
      const log = openLogStream({
        session: { ...session },
        space: { spaceId: id, kind, stage },
        after: position,
        tail,
        mask,
        open: openHub,
        readStage: () => readStage(id),
        onEnd() {
          open.delete(log)
          logStream('log-closed', open.size, Date.now() - openedAt)
        },
      })
      open.add(log)
      logStream('log-opened', open.size, 0)
      return log.stream
    },

    /** What the Hub holds of a log now. Throws `no_token` and the Hub's errors. */
    read(located: Located, { kind, tail }: LogRequest, startedAt: number): ReturnType<typeof readLog> {
      return readLog(source.prepare(located, { kind, tail }), { mask, tail, startedAt })
    },

    /** Ends every log of a session; the session cannot open another one. */
    closeSession(id: string): void {
      endedSessions.add(id)
      for (const log of ofSession(id)) log.close()
    },

    /** Keeps the logs of a renewed session open. */
    extendSession(id: string, expires: number): void {
      for (const { session } of ofSession(id)) session.expires = expires
    },
  }
}
