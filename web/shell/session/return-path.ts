/** The address of the sign-in page that brings the user back to `path` afterwards. */
export function signInPath(path: string, hasEnded: boolean): string {
  const search = new URLSearchParams()
  if (path !== '/') search.set('next', path)
  if (hasEnded) search.set('ended', '1')
  return search.size === 0 ? '/sign-in' : `/sign-in?${search}`
}

/**
 * Where to go after sign-in. Only a path of this site is followed: `//host` and `/\host` are other
 * sites to a browser, and a link to sign-in can come from anybody.
 */
export function returnPath(search: URLSearchParams): string {
  const next = search.get('next')
  return next && /^\/(?![/\\])/.test(next) && !/[\t\r\n]/.test(next) && !next.startsWith('/sign-in')
    ? next
    : '/'
}
