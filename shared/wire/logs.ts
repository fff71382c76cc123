import * as z from 'zod/mini'
import { stage } from '../model/stages.ts'
import { errorCode } from './errors.ts'

/** Per session. One more is rejected with `rate_limited`. */
export const MAX_LOGS_OF_SESSION = 8

/** What a container writes, or what its build writes. */
export const LOG_KINDS = ['run', 'build'] as const

const logKind = z.enum(LOG_KINDS)

/**
 * One line of a log, without its line break. ANSI colours are kept, other control sequences are removed. `at` is null if the Hub
 * gives no time; `cut` says that the line was longer than 16 KiB.
 */
export const logLine = z.object({
  at: z.nullable(z.iso.datetime()),
  text: z.string(),
  cut: z.optional(z.literal(true)),
})

/** Why a log ended. `limit`: after 10 minutes; connect again. */
const logEnd = z.enum(['finished', 'not_running', 'limit'])

/** The data of each server-sent event of a log, by event name. `ended` and `failed` are the last. */
export const logEvents = {
  opened: z.object({ spaceId: z.string(), kind: logKind, stage }),
  lines: z.object({ lines: z.array(logLine) }),
  ended: z.object({ reason: logEnd }),
  failed: z.object({ code: errorCode, message: z.string() }),
}

/**
 * Answer of `GET /api/v1/external/logs/{owner}/{name}`: what the Hub holds now. `complete`: the Hub has closed the log, because
 * the build or the container has ended.
 */
export const externalLog = z.object({
  success: z.literal(true),
  spaceId: z.string(),
  kind: logKind,
  lines: z.array(logLine),
  complete: z.boolean(),
})

export type LogEventName = keyof typeof logEvents
export type LogEvent = {
  [Name in LogEventName]: { type: Name; data: z.infer<(typeof logEvents)[Name]> }
}[LogEventName]
export type LogKind = z.infer<typeof logKind>
export type LogLine = z.infer<typeof logLine>
export type LogEnd = z.infer<typeof logEnd>
export type ExternalLog = z.infer<typeof externalLog>
