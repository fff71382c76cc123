import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { setSecurityHeaders } from '../middleware/set-security-headers.ts'

type PageEnv = Pick<AppEnv, 'Bindings'>

/**
 * What is neither a file of the build nor under /api. An address of the dashboard gets its page. What looks like a file is
 * missing, and nothing may keep that answer: after a deploy an open page asks for files that have gone.
 */
export function createPages() {
  const pages = new Hono<PageEnv>()

  // HEAD is answered by GET's handler, too.
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

/** Whether an address belongs to the dashboard, rather than to a file. The name of a Space may have dots. */
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
