import type { Domain, Space } from '../../../shared/model/space.ts'
import type { HubSpace } from './hub-space.ts'

/**
 * The address of a Space's app as the Hub reports it, never derived from the Space's name. The subdomain comes first, because a
 * domain may belong to a previous name.
 */
export function appUrl({ subdomain, host, sdk, runtime }: HubSpace): string | null {
  if (subdomain !== null && /^[a-z0-9_-]{1,63}$/i.test(subdomain)) {
    return `https://${subdomain.toLowerCase()}${sdk === 'static' ? '.static' : ''}.hf.space`
  }
  return hostUrl(host) ?? readyUrl(runtime?.domains ?? [])
}

/**
 * The address after a runtime reports other domains. Only the list reports the subdomain, so an address that may come from it is
 * kept.
 */
export function renewUrl({ url, domains: before }: Pick<Space, 'url' | 'domains'>, domains: Domain[] | null) {
  if (domains === null) return url
  if (url === null) return readyUrl(domains)
  const { hostname } = new URL(url)
  if (domains.some(({ name, stage }) => name === hostname && stage === 'READY')) return url
  const wasDomain =
    before.some(({ name }) => name === hostname) || domains.some(({ name }) => name === hostname)
  if (!wasDomain) return url
  return readyUrl(domains) ?? (hostname.endsWith('.hf.space') ? url : null)
}

/** The Hub's own domain first: it does not depend on a custom certificate. */
function readyUrl(domains: Domain[]): string | null {
  const ready = domains.filter(
    ({ name, stage }) => stage?.toUpperCase() === 'READY' && /^[a-z0-9_.-]+$/.test(name),
  )
  const best =
    ready.find(({ name }) => name.endsWith('.hf.space')) ?? ready.find(({ custom }) => custom) ?? ready[0]
  return best ? `https://${best.name}` : null
}

function hostUrl(host: string | null): string | null {
  const url = URL.parse(host ?? '')
  return url?.protocol === 'https:' && !url.username && !url.password ? url.origin : null
}
