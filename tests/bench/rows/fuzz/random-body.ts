import type { Random } from '../../../support/random.ts'
import { ADMIN } from '../../processes/start-workerd.ts'
import { IDS } from './random-path.ts'

const WORDS = ['restart', 'rebuild', 'pause', 'resume', 'explode', '', '__proto__'] as const

const RAW = [
  '',
  '{',
  '[]',
  'null',
  '0',
  '"text"',
  '{"__proto__":{"admin":true},"constructor":1}',
  '\uFEFF{}',
  'username=admin&password=x',
  '{"a":'.repeat(5_000),
  `{"username":"${'u'.repeat(70_000)}"}`,
  '\u0000',
  '<xml/>',
  '{"username":{"toString":1},"password":[]}',
] as const

/** Valid and almost valid bodies of the routes that take one, and invalid ones. */
export function randomBody(random: Random): string {
  if (random.often(0.3)) return random.pick(RAW)
  return JSON.stringify(
    random.pick<() => unknown>([
      () => ({ username: ADMIN.HF_USERNAME, password: ADMIN.HF_PASSWORD }),
      () => ({ username: randomValue(random), password: randomValue(random) }),
      () => ({ action: random.pick(WORDS), spaceId: random.pick(IDS) }),
      () => ({ action: randomValue(random), spaceId: randomValue(random) }),
      () => ({ clientId: crypto.randomUUID(), instances: [random.pick(IDS), randomValue(random)] }),
      () => ({ clientId: randomValue(random), instances: randomValue(random) }),
      () => ({}),
    ])(),
  )
}

function randomValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => random.pick(IDS),
    () => random.below(1_000_000) - 500_000,
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => Array(300).fill('a/b'),
    () => '\ud800 half a pair',
    () => '🚀'.repeat(random.below(2_000)),
    () => 1e308,
  ])()
}
