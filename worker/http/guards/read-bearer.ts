import type { Context } from 'hono'

/**
 * The value of `Authorization: Bearer …`, or null. Proxies may add other schemes, such as `Basic`, before or after it in the
 * same header; those are ignored.
 */
export function readBearer(c: Context): string | null {
  const header = c.req.header('Authorization') ?? ''
  const value = /(?:^|,)\s*Bearer\s+(.*)$/i.exec(header)?.[1] ?? ''
  return value.replace(/,\s*(?:Basic|Digest|Negotiate|NTLM)\s.*$/i, '').trim() || null
}
