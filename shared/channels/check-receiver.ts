/** Why an address must not be called. */
export type ReceiverFlaw =
  | 'not-a-url'
  | 'not-https'
  | 'ip-address'
  | 'own-address'
  | 'with-credentials'
  | 'local-address'

/** What to do about it, for programs and for people who read English. */
export const RECEIVER_WORDS: Readonly<Record<ReceiverFlaw, string>> = {
  'not-a-url': 'Expected a URL.',
  'not-https': 'The URL must begin with https://.',
  'ip-address': 'Expected a host name, not an IP address.',
  'own-address': 'This is the address of this dashboard.',
  'with-credentials': 'The URL must not contain a name or a password.',
  'local-address': 'This address cannot be reached from where the product runs.',
}

/** Where the product runs. `isLocal`: its Hub is on a loopback address, as in development. */
export interface Place {
  isLocal: boolean
  /** The dashboard's own address; null if it is not known. */
  origin: string | null
}

/**
 * Why an address that somebody has entered must not be called; null if it may be: only https, no IP address, not ourselves. On a
 * Worker, names of private networks lead nowhere, so names are not resolved. In development, receivers may be on loopback addresses, by http.
 */
export function checkReceiver(address: string, { isLocal, origin }: Place): ReceiverFlaw | null {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return 'not-a-url'
  if (url.username !== '' || url.password !== '') return 'with-credentials'
  if (origin !== null && isSamePlace(url, new URL(origin))) return 'own-address'
  const host = hostOf(url)
  if (isLoopbackHost(host)) return isLocal ? null : 'local-address'
  if (isIpAddress(host)) return 'ip-address'
  return url.protocol === 'https:' ? null : 'not-https'
}

/** Whether a URL leads to the machine itself. */
export function isLoopbackUrl(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && isLoopbackHost(hostOf(url))
}

/** The parser has made numbers, hexadecimal and short forms of IP addresses into the usual one. */
const hostOf = ({ hostname }: URL) => hostname.replace(/\.$/, '')

const isLoopbackHost = (host: string) => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

const isIpAddress = (host: string) => host.startsWith('[') || /^\d+(?:\.\d+){3}$/.test(host)

function isSamePlace(a: URL, b: URL): boolean {
  const [hostA, hostB] = [hostOf(a), hostOf(b)]
  const isSameHost = hostA === hostB || (isLoopbackHost(hostA) && isLoopbackHost(hostB))
  return isSameHost && portOf(a) === portOf(b)
}

const portOf = ({ port, protocol }: URL) => port || (protocol === 'https:' ? '443' : '80')
