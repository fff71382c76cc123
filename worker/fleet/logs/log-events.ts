import type { LogEnd, LogEvent } from '../../../shared/wire/logs.ts'
import { AppError } from '../../errors.ts'
import { HubError } from '../../hub/transport/errors/hub-error.ts'
import { logUnexpected } from '../../log-lines.ts'
import { encodeText } from '../live/encode-event.ts'

export function encodeLogEvent({ type, data }: LogEvent): Uint8Array {
  return encodeText(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** The last event of a log that has ended. */
export function toEnded(reason: LogEnd): LogEvent {
  return { type: 'ended', data: { reason } }
}

/** The last event of a log that has failed. An error that is not expected is logged as a bug. */
export function toFailed(error: unknown, spaceId: string): LogEvent {
  if (!(error instanceof AppError)) {
    logUnexpected(error)
    return { type: 'failed', data: { code: 'internal', message: 'Something went wrong on our side.' } }
  }
  const { code, message } = error instanceof HubError ? error.about(spaceId) : error
  // The Space exists, even if the Hub cannot find its log.
  return { type: 'failed', data: { code: code === 'space_not_found' ? 'hub_unavailable' : code, message } }
}
