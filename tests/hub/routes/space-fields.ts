import { editJson } from '../faults/json-path.ts'
import { describeRuntime } from '../state/runtime.ts'
import type { HubSpace } from '../state/spaces.ts'

/** What `expand` accepts. `host`, `gated` and `description` are refused for Spaces. */
export const EXPANDABLE = [
  ...['author', 'cardData', 'createdAt', 'datasets', 'disabled', 'gitalyUid', 'lastModified', 'likes'],
  ...['models', 'private', 'region', 'resourceGroup', 'runtime', 'sdk', 'sha', 'siblings', 'subdomain'],
  ...['tags', 'trendingScore', 'usedStorage', 'xetEnabled'],
]

/** A list without `full` or `expand`. Not all of it is confirmed. */
export const BRIEF = ['likes', 'trendingScore', 'private', 'sdk', 'tags', 'createdAt']

/** A list with `full=true`. The exact set is not confirmed. */
export const FULL = [...BRIEF, 'lastModified', 'siblings', 'cardData', 'author', 'sha', 'runtime']

/** One Space without `expand`: everything, and the host. */
export const INFO = [
  ...['author', 'sha', 'lastModified', 'private', 'gated', 'disabled', 'host', 'subdomain', 'tags', 'likes'],
  ...['trendingScore', 'sdk', 'createdAt', 'siblings', 'cardData', 'models', 'datasets', 'runtime'],
  ...['usedStorage', 'region'],
]

export type Fields = Record<string, unknown>

/** The requested fields of a Space, with `_id` and `id`. */
export function describeSpace(space: HubSpace, names: readonly string[], now: number): Fields {
  const fields: Fields = { _id: space._id, id: space.id }
  for (const name of names) {
    const value = readField(space, name, now)
    if (value !== undefined && !space.omit.includes(name)) fields[name] = value
  }
  return Object.entries(space.raw)
    .filter(([path]) => !path.startsWith('runtime.'))
    .reduce<Fields>((edited, [path, value]) => editJson(edited, { path, value }) as Fields, fields)
}

function readField(space: HubSpace, name: string, now: number): unknown {
  switch (name) {
    case 'runtime':
      return describeRuntime(space, now)
    case 'host':
      return `https://${space.subdomain}${space.sdk === 'static' ? '.static' : ''}.hf.space`
    case 'siblings':
      return ['.gitattributes', 'README.md', 'app.py', 'requirements.txt'].map((rfilename) => ({ rfilename }))
    case 'gated':
      return false
    case 'xetEnabled':
      return true
    case 'resourceGroup':
    case 'gitalyUid':
      return undefined
    default:
      return Object.hasOwn(space, name) ? space[name as keyof HubSpace] : undefined
  }
}

/** Both spellings: `expand=a&expand=b` and `expand[]=a`. */
export function readExpand(query: URLSearchParams): string[] {
  return [...query.getAll('expand'), ...query.getAll('expand[]')]
}
