import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'
import { AppError } from '../errors.ts'
import { noteActivity } from './note-activity.ts'

export function noteSignIn(c: Context<AppEnv>, what: 'signed-in' | 'signed-out', user: string): void {
  noteActivity(c, { kind: 'sign-in', what, by: { kind: 'admin', name: user }, result: 'ok' })
}

/**
 * Notes a wrong name or password, without the name: people type their password there. The Ledger keeps one a minute, and counts
 * the others.
 */
export function noteRefusal(c: Context<AppEnv>, error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'invalid_credentials') return
  noteActivity(c, { kind: 'sign-in', what: 'sign-in.refused', by: null, result: error.code })
}
