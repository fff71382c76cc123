import type { HubOptions } from '../../hub/hub.ts'

const NAMES = ['alice', 'bob', 'acme']
const TOKENS = { alice: 'hf_aliceWrite', bob: 'hf_bobWrite', acme: 'hf_acmeWrite' }

/** A Hub on which all is well: `count` Spaces that run, `alice/app-0`, `bob/app-1`, `acme/app-2`, `alice/app-3` and so on. */
export function calmSeed(count: number): Exclude<HubOptions['seed'], string | undefined> {
  return {
    accounts: Object.entries(TOKENS).map(([name, value]) => ({
      ...{ name, type: 'user' as const, plan: 'free' as const },
      tokens: [{ value, role: 'write' as const }],
    })),
    spaces: Array.from({ length: Math.max(3, count) }, (_, index) => ({
      id: `${NAMES[index % 3]}/app-${index}`,
    })),
  }
}
