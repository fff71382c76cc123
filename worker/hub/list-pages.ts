import { type HubCall, HubError } from './transport/errors/hub-error.ts'
import type { HubConnection } from './transport/fetch-hub.ts'
import { readJson } from './transport/read-json.ts'

const MAX_ENTRIES = 20_000
/** Limited separately, because a page may be empty. */
const MAX_PAGES = 40

const toArray = (data: unknown) => (Array.isArray(data) ? (data as unknown[]) : null)

/** All entries of a paginated list. Throws `HubError` if any page fails. */
export async function readPages(connection: HubConnection, first: URL, call: HubCall): Promise<unknown[]> {
  const entries: unknown[] = []
  let url: URL | null = first
  for (let page = 0; url !== null; page++) {
    if (page === MAX_PAGES || entries.length > MAX_ENTRIES) throw endless()
    const { data, headers } = await readJson(connection, url, call, toArray)
    entries.push(...data)
    url = nextPage(url, headers.get('Link'))
  }
  return entries
}

/**
 * The next page's address comes from the Hub: only its path and query are used, never its host. They are set separately,
 * because a path of `//host/…` would resolve to that host.
 */
function nextPage(current: URL, link: string | null): URL | null {
  const next = [...(link ?? '').matchAll(/<([^>]*)>([^<]*)/g)].find(([, , parameters = '']) =>
    isNext(parameters),
  )
  if (!next) return null
  const target = URL.parse(next[1] ?? '', current.href)
  // Without this page the list would look complete.
  if (target === null) throw new HubError('hub_unavailable', 'The Hub’s list links to an invalid next page.')
  const url = new URL(current)
  url.pathname = target.pathname
  url.search = target.search
  return url
}

function isNext(parameters: string): boolean {
  const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters)
  return (relations?.[1] ?? relations?.[2] ?? '').toLowerCase().split(/\s+/).includes('next')
}

function endless(): HubError {
  return new HubError('hub_unavailable', 'The Hub’s list has too many pages.')
}
