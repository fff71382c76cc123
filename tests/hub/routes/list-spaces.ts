import { Hono } from 'hono'
import { HubError } from '../answers/hub-error.ts'
import { canRead } from '../state/access.ts'
import type { HubSpace } from '../state/spaces.ts'
import type { World } from '../state/world.ts'
import type { HubEnv } from './env.ts'
import { cutPage } from './page.ts'
import { BRIEF, describeSpace, EXPANDABLE, FULL, readExpand } from './space-fields.ts'

export function createListRoutes(world: World) {
  return new Hono<HubEnv>().get('/', (c) => {
    const url = new URL(c.req.url)
    const names = readFieldNames(url.searchParams)
    const found = [...world.spaces.values()]
      .filter((space) => canRead(c.env.caller, space))
      .filter((space) => isWanted(space, url.searchParams, world))
      .sort(compareBy(url.searchParams.get('sort')))

    const page = cutPage(found, url)
    const now = world.now()
    return c.json(
      page.spaces.map((space) => describeSpace(space, names, now)),
      200,
      page.next ? { Link: `<${page.next}>; rel="next"` } : {},
    )
  })
}

/** `expand` is restrictive, and wins over `full`. */
function readFieldNames(query: URLSearchParams): readonly string[] {
  const expand = readExpand(query)
  if (expand.length === 0) return query.get('full') === 'true' ? FULL : BRIEF

  const wrong = expand.findIndex((name) => !EXPANDABLE.includes(name))
  if (wrong < 0) return expand
  const options = EXPANDABLE.map((name) => `"${name}"`).join('|')
  throw new HubError(400, `✖ Invalid option: expected one of ${options}\n  → at expand[${wrong}]`)
}

function isWanted(space: HubSpace, query: URLSearchParams, world: World): boolean {
  const requested = query.get('author')?.toLowerCase()
  const author = world.renamedAccounts.get(requested ?? '') ?? requested
  if (author !== undefined && author.toLowerCase() !== space.author.toLowerCase()) return false
  const search = query.get('search')
  if (search && !space.id.toLowerCase().includes(search.toLowerCase())) return false
  return query.getAll('filter').every((tag) => space.tags.includes(tag))
}

type Compare = (a: HubSpace, b: HubSpace) => number

/** All orders except by id are descending. The default is not confirmed. */
function compareBy(sort: string | null): Compare {
  const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1)
  switch (sort) {
    case 'id':
      return byId
    case 'createdAt':
    case 'lastModified':
      return (a, b) => b[sort].localeCompare(a[sort]) || byId(a, b)
    case 'likes':
    case 'trendingScore':
      return (a, b) => b[sort] - a[sort] || byId(a, b)
    case 'downloads':
    case 'likes30d':
    case 'mainSize':
      return (a, b) => b.likes - a.likes || byId(a, b)
    case null:
      return (a, b) => b.trendingScore - a.trendingScore || byId(a, b)
    default:
      throw new HubError(400, `✖ Invalid option: sort by "${sort}" is not possible\n  → at sort`)
  }
}
