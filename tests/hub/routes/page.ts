import { HubError } from '../answers/hub-error.ts'
import type { HubSpace } from '../state/spaces.ts'

/** 1000 works on the Hub; its true maximum is not confirmed. */
const MAX_LIMIT = 1000

/** The page for `limit` and `cursor`, and the absolute URL of the next one. */
export function cutPage(spaces: HubSpace[], url: URL): { spaces: HubSpace[]; next: string | null } {
  const limit = readLimit(url.searchParams.get('limit'))
  const start = findStart(spaces, url.searchParams.get('cursor'))
  const page = spaces.slice(start, start + limit)
  const last = page.at(-1)
  if (!last || start + limit >= spaces.length) return { spaces: page, next: null }

  const next = new URL(url)
  next.searchParams.set('cursor', btoa(JSON.stringify({ after: last._id, at: start + limit })))
  return { spaces: page, next: next.href }
}

function readLimit(text: string | null): number {
  if (text === null) return MAX_LIMIT
  const limit = Number(text)
  if (!Number.isInteger(limit) || limit < 1) {
    throw new HubError(400, '✖ Invalid input: expected a positive integer\n  → at limit')
  }
  return Math.min(limit, MAX_LIMIT)
}

/** Continues after the last Space that was shown, or by number if it has been removed. */
function findStart(spaces: HubSpace[], cursor: string | null): number {
  if (cursor === null) return 0
  try {
    const { after, at } = JSON.parse(atob(cursor)) as { after: unknown; at: unknown }
    const index = spaces.findIndex((space) => space._id === after)
    return index >= 0 ? index + 1 : Number(at)
  } catch {
    throw new HubError(400, 'Invalid cursor')
  }
}
