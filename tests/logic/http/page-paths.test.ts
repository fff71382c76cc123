import { describe, expect, it } from 'vitest'
import { isPagePath } from '../../../worker/http/routes/page-files.ts'

describe('an address that is neither a file nor under /api', () => {
  it.each([
    '/',
    '/sign-in',
    '/docs/',
    '/no/such/page',
    '/spaces/alice/chat',
    '/spaces/alice/chat-v1.5',
    '/spaces/alice/app.js',
    '/spaces/a.b/.hidden',
    '/apiary',
    '/%zz',
  ])('is the dashboard’s: %s', (path) => expect(isPagePath(path)).toBe(true))

  it.each([
    '/assets/index-deadbeef.js',
    '/assets/chunk',
    '/assets/',
    '/assets',
    '/ASSETS/x',
    '/assets%2Fx',
    '/favicon.ico',
    '/sw.js',
    '/sw.js/',
    '/x.css',
    '/deep/er/x.map',
    '/.env',
    '/%2eenv',
    '/.git/config',
    '/.well-known/security',
    '/a%2Ejs',
    '/spaces.json',
  ])('is a missing file: %s', (path) => expect(isPagePath(path)).toBe(false))
})
