import type { Context } from 'hono'
import {
  checkReceiver,
  isLoopbackUrl,
  type Place,
  RECEIVER_WORDS,
} from '../../shared/channels/check-receiver.ts'
import type { AppEnv } from '../app-env.ts'
import { AppError } from '../errors.ts'

/** Where the product runs, as this request shows it. */
export function placeOf({ req, var: { config } }: Context<AppEnv>): Place {
  return { isLocal: isLoopbackUrl(config.hub.endpoint), origin: new URL(req.url).origin }
}

/** Throws `invalid_request` if a URL that somebody has entered must not be called. */
export function requireReceiver(c: Context<AppEnv>, path: string, url: string | null): void {
  const flaw = url === null ? null : checkReceiver(url, placeOf(c))
  if (flaw === null) return
  throw new AppError('invalid_request', 'The request is invalid.', {
    issues: [{ path, message: RECEIVER_WORDS[flaw] }],
  })
}
