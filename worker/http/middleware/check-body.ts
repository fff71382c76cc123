import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../../app-env.ts'
import { AppError } from '../../errors.ts'

const limitBody = bodyLimit({
  maxSize: 64 * 1024,
  onError() {
    throw new AppError('payload_too_large', 'The body must not be larger than 64 KiB.')
  },
})

/**
 * Rejects a body that is too large, has another content type, or is not JSON. Requests without a body pass: an action may be
 * sent with or without one.
 */
export const checkBody = createMiddleware<AppEnv>(function checkBody(c, next) {
  return limitBody(c, async () => {
    const text = await c.req.text()
    if (text !== '') requireJsonType(c)
    if (text !== '' && !isJson(text)) throw notJson()
    await next()
  })
})

/** Throws `unsupported_media_type` unless the body is declared to be JSON. */
export function requireJsonType(c: Context): void {
  if (/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) return
  throw new AppError('unsupported_media_type', 'Send the body as application/json.')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function notJson(): AppError {
  const message = 'The body is not JSON.'
  return new AppError('invalid_request', message, { issues: [{ path: '', message }] })
}
