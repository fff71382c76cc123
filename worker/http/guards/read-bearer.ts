import type { Context } from 'hono'

/**
 * The value of the caller's `Authorization: Bearer …`, or null. Proxies add schemes of their own, such as `Basic`, before
 * or after it in one header; these are nobody's business here.
 */
export function readBearer(c: Context): string | null {
  const header = c.req.header('Authorization') ?? ''
  const value = /(?:^|,)\s*Bearer\s+(.*)$/i.exec(header)?.[1] ?? ''
  return value.replace(/,\s*(?:Basic|Digest|Negotiate|NTLM)\s.*$/i, '').trim() || null
}
