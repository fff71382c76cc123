import type { Random } from '../../../support/random.ts'
import { API_KEY } from '../../processes/start-workerd.ts'
import { randomBody } from './random-body.ts'
import { randomTarget } from './random-path.ts'

export interface FuzzRequest {
  method: string
  /** As it is written in the request line. */
  path: string
  headers: [string, string][]
  body: string
  /** Whether the path is under /api/, however it is written. */
  isApi: boolean
}

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'PROPFIND',
  'PURGE',
  'get',
] as const
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-patch+json',
  '',
  '/',
] as const
const ODD: readonly [[string, string], ...[string, string][]] = [
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Origin', 'https://elsewhere.example'],
  ['Sec-Fetch-Site', 'cross-site'],
  ['Sec-Fetch-Mode', 'navigate'],
  ['If-None-Match', '*'],
  ['If-None-Match', `W/"${'x'.repeat(500)}", "y"`],
  ['Accept', 'text/html'],
  ['Accept-Encoding', 'gzip, br, zstd'],
  ['Range', 'bytes=0-1'],
  ['Expect', 'none'],
  ['CF-Connecting-IP', '::ffff:999.1.1.1'],
  ['X-Request-Id', '<b>mine</b>'],
  ['X-Forwarded-Host', 'elsewhere.example'],
  ['Cookie', '__Host-session=; __Host-session=%; =;;;='],
  ['Cookie', `__Host-session=${'A'.repeat(43)}`],
  ['X-API-Key', 'é\u00ff'],
  ['X-Long', 'l'.repeat(8_000)],
  ['__proto__', 'x'],
]

/** A function that generates the next request of a caller with this session token. */
export function createFuzzer(random: Random) {
  return function makeRequest(token: string): FuzzRequest {
    const { rightMethod, path } = randomTarget(random)
    const method = random.often(0.75) ? rightMethod : random.pick(METHODS)
    const hasBody = random.often(method === 'GET' ? 0.05 : 0.8)
    const headers = [...randomCaller(random, token), ...randomOddities(random)]
    if (hasBody) {
      const type = random.often(0.7) ? TYPES[0] : random.pick(TYPES)
      headers.push(['Content-Type', type])
    }
    return { method, path, headers, body: hasBody ? randomBody(random) : '', isApi: isUnderApi(path) }
  }
}

/** Mostly an authorised caller, so that requests get past the guards. */
function randomCaller(random: Random, token: string): [string, string][] {
  const key: [string, string] = ['X-API-Key', API_KEY]
  const session: [string, string] = ['Authorization', `Bearer ${token}`]
  if (random.often(0.8)) return [session, key]
  return random.pick<[string, string][]>([
    [],
    [['Authorization', `Bearer ${API_KEY}`]],
    [['Cookie', `__Host-session=${token}`]],
    [['Authorization', 'Bearer']],
    [['Authorization', `Basic ${btoa('a:b')}`]],
    [['Authorization', `bearer   ${token.slice(0, 20)}`]],
    [['Authorization', '\u0001\u0002']],
    [session, session],
    [key, ['x-api-key', '']],
  ])
}

function randomOddities(random: Random): [string, string][] {
  const headers: [string, string][] = []
  while (random.often(0.3)) headers.push(random.pick(ODD))
  return headers
}

/** Whether the Worker handles this path as a server reads it: dots resolved, nothing decoded. */
function isUnderApi(path: string): boolean {
  const resolved = URL.parse(path, 'http://host')?.pathname ?? ''
  return resolved === '/api' || resolved.startsWith('/api/')
}
