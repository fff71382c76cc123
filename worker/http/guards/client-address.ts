import type { Context } from 'hono'

/** The caller's address from the platform, as a key for rate limits. */
export function readClientAddress(c: Context): string {
  return toLimitKey(c.req.header('CF-Connecting-IP') ?? '')
}

/**
 * One key for all spellings of a caller's address: IPv4-mapped IPv6 becomes IPv4, and IPv6 is reduced to its /64, which is what
 * one household or server gets. Anything that is not an address is kept unchanged.
 */
export function toLimitKey(address: string): string {
  const text = address.trim().replace(/%.*$/, '')
  const ipv6 = parseIpv6(text)
  if (ipv6 === null) return text || 'unknown'
  return toMappedIpv4(ipv6) ?? `${ipv6.slice(0, 4).join(':')}::/64`
}

/** The eight groups, without leading zeros. The URL parser normalises every spelling. */
function parseIpv6(text: string): string[] | null {
  const host = text.includes(':') ? URL.parse(`http://[${text}]/`)?.hostname : undefined
  if (host === undefined) return null
  const [left = '', right] = host.slice(1, -1).split('::')
  const [head, tail] = [splitGroups(left), splitGroups(right ?? '')]
  return [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail]
}

function splitGroups(text: string): string[] {
  return text === '' ? [] : text.split(':')
}

/** `::ffff:203.0.113.9` is 203.0.113.9. */
function toMappedIpv4(groups: string[]): string | null {
  if (groups.slice(0, 6).join() !== '0,0,0,0,0,ffff') return null
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16)
    return [value >> 8, value & 0xff]
  })
  return bytes.join('.')
}
