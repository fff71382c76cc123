import type { Random } from '../../../support/random.ts'

/** Every route with its method. */
const ROUTES: readonly [[string, string], ...[string, string][]] = [
  ['GET', '/api/config'],
  ['POST', '/api/v1/login'],
  ['POST', '/api/v1/logout'],
  ['GET', '/api/v1/verify'],
  ['GET', '/api/v1/verifyToken'],
  ['GET', '/api/v1/info'],
  ['GET', '/api/v1/status'],
  ['POST', '/api/v1/action'],
  ['GET', '/api/proxy/spaces'],
  ['GET', '/api/proxy/metrics'],
  ['GET', '/api/proxy/live-metrics-stream'],
  ['POST', '/api/proxy/update-subscriptions'],
  ['POST', '/api/proxy/restart/'],
  ['POST', '/api/proxy/rebuild/'],
  ['POST', '/api/proxy/pause/'],
  ['POST', '/api/proxy/resume/'],
  ['GET', '/api/v1/external/info'],
  ['GET', '/api/v1/external/openapi.json'],
  ['GET', '/api/v1/external/spaces'],
  ['GET', '/api/v1/external/spaces/'],
  ['POST', '/api/v1/external/action/'],
  ['GET', '/api'],
  ['GET', '/api/'],
  ['GET', '/'],
]

export const IDS = [
  'bench1/space-0001',
  'bench2%2Fspace-0002',
  'BENCH1/Space-0003',
  'bench1',
  'nobody/space',
  'bench1/',
  '/bench1',
  'bench1/../bench2',
  '..%2f..%2fwhoami-v2',
  '%2e%2e/%2e%2e',
  'bench1%252Fspace-0001',
  'bench1/space-0001%00',
  'bench1/%ff%fe',
  '%E4%B8%AD/%F0%9F%9A%80',
  '%',
  '__proto__/constructor',
  'a'.repeat(10_000),
  'bench1/space-0001?x=/',
  '{.+}',
  'bench1/space-0001/restart',
] as const

const TAILS = ['', '/restart', '/rebuild', '/pause', '/resume', '/nothing', '/', '//'] as const

const QUERIES = [
  'refresh=1',
  'refresh=1&refresh=0',
  'spaceId=bench1/space-0001',
  'spaceId=',
  'spaceId=bench1/space-0001&spaceId=bench2/space-0001',
  'instances=bench1/space-0001,bench1/space-0002,,%00,../..',
  `instances=${'a/b,'.repeat(300)}`,
  'stage=RUNNING&stage=nope',
  'owner=%',
  'q=%F0%9F%9A%80&q[]=1&q=__proto__',
  `q=${'(a+)+'.repeat(200)}`,
  '=&&==&?',
] as const

const MISTAKES = ['/', '//', '/./', '/%2e%2e/', '%00', ';x=1', '.json', '%', '\\', '#x', '~'] as const

/** Mostly an existing route, with a possibly invalid id or query; sometimes nonsense. */
export function randomTarget(random: Random): { rightMethod: string; path: string } {
  const [rightMethod, route] = random.pick(ROUTES)
  let path = route
  if (path.endsWith('/') && path.length > 5) path += random.pick(IDS)
  if (path.includes('/external/action/')) path += random.pick(TAILS)
  if (random.often(0.15)) path = spoil(path, random)
  if (random.often(0.5)) path += `${path.includes('?') ? '&' : '?'}${random.pick(QUERIES)}`
  return { rightMethod, path }
}

/** A target that does not start with a slash is not HTTP: workerd refuses it before any Worker. */
function spoil(path: string, random: Random): string {
  const at = 1 + random.below(path.length)
  const mistake = random.pick(MISTAKES)
  return path.slice(0, at) + mistake + path.slice(at + random.below(3))
}
