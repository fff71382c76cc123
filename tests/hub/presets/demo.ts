import type { HubAccount } from '../state/accounts.ts'
import { hashText } from '../state/hash.ts'
import type { SpaceSeed } from '../state/spaces.ts'
import type { HubSeed } from '../state/world.ts'
import { configureDemoSpace } from './demo-configuration.ts'
import { DEMO_SPACES, type DemoSpace } from './demo-spaces.ts'
import { followStory } from './demo-stories.ts'

/** Three accounts with about 60 realistic Spaces, some of which change by themselves. */
export function createDemoSeed(): HubSeed {
  return { accounts: ACCOUNTS.map((account) => structuredClone(account)), spaces: DEMO_SPACES.map(toSeed) }
}

const ACCOUNTS: HubAccount[] = [
  {
    name: 'ada',
    fullname: 'Ada',
    type: 'user',
    plan: 'pro',
    tokens: [{ value: 'hf_demoAda', role: 'write' }],
    orgs: [{ name: 'tinylab', role: 'admin' }],
  },
  {
    name: 'minh',
    fullname: 'Minh',
    type: 'user',
    plan: 'free',
    tokens: [{ value: 'hf_demoMinh', role: 'write', mayReadBilling: false }],
    canPay: false,
  },
  {
    name: 'tinylab',
    fullname: 'Tiny Lab',
    type: 'org',
    plan: 'team',
    tokens: [{ value: 'hf_demoTinylab', role: 'write' }],
  },
]

function toSeed(space: DemoSpace): SpaceSeed {
  const { owner, name, title, flavor, sdk, story, ...rest } = space
  const id = `${owner}/${name}`
  return {
    ...configureDemoSpace(space),
    ...rest,
    id,
    title,
    flavor: flavor ?? 'cpu-basic',
    sdk: sdk ?? 'gradio',
    ...(flavor === undefined ? {} : { gcTimeout: 3600 }),
    ...(story === undefined ? {} : { cycle: followStory(story, hashText(id) % 60) }),
  }
}
