/** Whether an `If-None-Match`, which may be a list, matches this ETag by weak comparison. */
export function hasEtag(ifNoneMatch: string | null, etag: string): boolean {
  const named = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return named.includes('*') || named.includes(etag.replace(/^W\//, ''))
}
