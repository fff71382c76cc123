import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { AppError } from '../errors.ts'
import { hasRoom } from './guards/limit.ts'
import { noteActivity } from './note-activity.ts'

export function noteSignIn(c: Context<AppEnv>, what: 'signed-in' | 'signed-out', user: string): void {
  noteActivity(c, { kind: 'sign-in', what, by: { kind: 'admin', name: user }, result: 'ok' })
}

/**
 * Notes a wrong name or password, without the name: people type their password there. At most 10 a minute are noted, however
 * many addresses they come from, so that guessing uses up neither the activity nor the day's rows.
 */
export function noteRefusal(c: Context<AppEnv>, error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'invalid_credentials') return
  const note = { kind: 'sign-in', what: 'sign-in.refused', by: null, result: error.code } as const
  const noted = hasRoom(c.var.limits.login, 'noted-refusals').then((room) => room && noteActivity(c, note))
  c.executionCtx.waitUntil(noted)
}
