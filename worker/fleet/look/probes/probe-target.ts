import type { Space } from '../../../../shared/model/space.ts'
import { isServing } from '../../../../shared/model/stages.ts'
import type { Probe } from '../../../../shared/wire/watch.ts'

/** Where a probe goes. */
export interface ProbeTarget {
  url: URL
  /** Whether the account's token may be sent: the Hub names this host, and the Space is private. */
  needsToken: boolean
}

const HUB_APPS = '.hf.space'
const SUBDOMAIN = '{subdomain}'

/** Whether the Space answers visitors now. A visit would wake one that sleeps. */
export function isProbed({ stage, disabled, url }: Space): boolean {
  return isServing(stage) && !disabled && url !== null
}

/**
 * The address of a Space's app, as the Hub names it, with the probe's path. `appUrl` says where the Hub's `*.hf.space` hosts are.
 * A custom domain never gets a token. Null if the Hub names no address.
 */
export function probeTarget(
  space: Space,
  { path }: Pick<Probe, 'path'>,
  appUrl: string | null,
): ProbeTarget | null {
  const named = URL.parse(space.url ?? '')
  if (named === null) return null
  const isHubHost = named.hostname.endsWith(HUB_APPS)
  const base = isHubHost
    ? URL.parse((appUrl ?? '').replaceAll(SUBDOMAIN, named.hostname.slice(0, -HUB_APPS.length)))
    : named
  if (base === null) return null
  const url = URL.parse(`${base.origin}${base.pathname.replace(/\/$/, '')}${path}`)
  if (url === null || url.origin !== base.origin) return null
  return { url, needsToken: isHubHost && space.private }
}
