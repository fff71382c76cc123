import { createMiddleware } from 'hono/factory'
import { refuse, repoNotFound } from '../answers/hub-error.ts'
import { canRead } from '../state/access.ts'
import type { World } from '../state/world.ts'
import type { SpaceEnv } from './env.ts'

/** Finds the Space of the path: follows renames, hides private Spaces, refuses disabled ones. */
export function provideSpace(world: World) {
  return createMiddleware<SpaceEnv>(async function provideSpace(c, next) {
    const id = `${c.req.param('owner')}/${c.req.param('name')}`
    const renamedTo = world.renamed.get(id)
    if (renamedTo) return redirectTo(renamedTo, c.req.url)

    const space = world.spaces.get(id)
    if (!space || !canRead(c.env.caller, space)) throw repoNotFound(c.env.caller)
    if (space.disabled && c.req.method === 'POST') throw refuse(400, 'metadata is required')
    // Which status the Hub uses with this text is not confirmed; its Python client looks at the text.
    if (space.disabled) throw refuse(403, 'Access to this resource is disabled.')

    c.set('space', space)
    return next()
  })
}

/** The Hub redirects within itself, by path alone, and says so in plain text. */
function redirectTo(id: string, url: string): Response {
  const { pathname, search } = new URL(url)
  const [empty, first, second, , , ...rest] = pathname.split('/')
  const head = first === 'api' ? [empty, first, second] : [empty, first]
  const tail = first === 'api' ? rest : pathname.split('/').slice(4)
  const location = [...head, ...id.split('/').map(encodeURIComponent), ...tail].join('/') + search
  return new Response(`Temporary Redirect. Redirecting to ${location}`, {
    status: 307,
    headers: { location, 'content-type': 'text/plain; charset=utf-8' },
  })
}
