/** The URL of the sign-in page that brings the user back to `path`. */
export function signInPath(path: string, hasEnded: boolean): string {
  const search = new URLSearchParams()
  if (path !== '/') search.set('next', path)
  if (hasEnded) search.set('ended', '1')
  return search.size === 0 ? '/sign-in' : `/sign-in?${search}`
}

/**
 * Where to go after sign-in. Only paths of this site are followed: for browsers, `//host` and `/\host` are other sites, and
 * a link to sign-in can come from anybody.
 */
export function returnPath(search: URLSearchParams): string {
  const next = search.get('next')
  return next && /^\/(?![/\\])/.test(next) && !/[\t\r\n]/.test(next) && !next.startsWith('/sign-in')
    ? next
    : '/'
}
