import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { setSecurityHeaders } from '../middleware/set-security-headers.ts'

type PageEnv = Pick<AppEnv, 'Bindings'>

/**
 * Answers everything that is neither a file of the build nor under /api. A path of the dashboard gets its page. A path of a file
 * is a 404 that must not be cached: after a deploy, an open page requests files that no longer exist.
 */
export function createPages() {
  const pages = new Hono<PageEnv>()

  // Also answers HEAD.
  pages.get('*', async (c, next) => {
    if (!isPagePath(c.req.path)) return next()
    // The file's own headers are in web/public/_headers.
    return c.env.ASSETS.fetch(new Request(new URL('/', c.req.url), c.req.raw))
  })
  pages.use(setSecurityHeaders)
  pages.all('*', (c) => {
    c.header('Cache-Control', 'no-store')
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return c.text('Not found\n', 404)
    c.header('Allow', 'GET, HEAD')
    return c.text('Method not allowed\n', 405)
  })
  return pages
}

/** Whether a path belongs to the dashboard rather than to a file. The name of a Space may contain dots. */
export function isPagePath(pathname: string): boolean {
  const path = decode(pathname).replace(/\/+$/, '')
  if (path.startsWith('/spaces/')) return true
  const segments = path.split('/')
  if (segments[1]?.toLowerCase() === 'assets' || segments.some((segment) => segment.startsWith('.')))
    return false
  return !segments.at(-1)?.includes('.')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
