import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { ERROR_STATUS, type ErrorBody } from '../../../shared/wire/errors.ts'
import type { AppEnv } from '../../app-env.ts'
import { listSecrets } from '../../config/secrets.ts'
import { AppError } from '../../errors.ts'
import { logBug } from '../../log-lines.ts'
import { createMask } from '../../mask.ts'

/** Converts any error to an error response. Unexpected errors are logged. */
export function handleError(error: Error, c: Context<AppEnv>): Response {
  const { code, message, issues, params, retryAfterSeconds, hubMessage } = toAppError(error)
  const { requestId } = c.var
  c.set('code', code)
  if (code === 'internal') logMasked(error, c)
  if (retryAfterSeconds !== undefined) c.header('Retry-After', String(retryAfterSeconds))

  const details = {
    ...(issues && { issues }),
    ...(params && { params }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(hubMessage && { hubMessage }),
  }
  return c.json<ErrorBody>({ success: false, code, message, requestId, ...details }, ERROR_STATUS[code])
}

/** The error of a library may quote its input, so secrets are masked. */
function logMasked(error: Error, { env }: Context<AppEnv>): void {
  const mask = createMask(listSecrets(env))
  logBug(mask(error.stack ?? String(error)))
}

function toAppError(error: Error): AppError {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException && error.status < 500) {
    const message = error.message || 'The request is invalid.'
    return new AppError('invalid_request', message, { issues: [{ path: '', message }] })
  }
  return new AppError(
    'internal',
    'Something went wrong on our side. The server log has details under the request id.',
  )
}
