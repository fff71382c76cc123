import type { HubAccount } from '../state/accounts.ts'
import type { SpaceSeed } from '../state/spaces.ts'
import type { HubSeed } from '../state/world.ts'
import { createSmallSeed } from './small.ts'

/** The small preset plus the Hub's oddities: old ids, odd fields, and tokens of every kind. */
export function createOddSeed(): HubSeed {
  const small = createSmallSeed()
  return {
    ...small,
    accounts: [...small.accounts, ...structuredClone(ODD_ACCOUNTS)],
    spaces: [...small.spaces, ...structuredClone(ODD_SPACES)],
  }
}

const FINE = { role: 'fineGrained' } as const

export const ODD_ACCOUNTS: HubAccount[] = [
  {
    name: 'mallory',
    type: 'user',
    plan: 'free',
    tokens: [
      { value: 'hf_malloryWrite', role: 'write' },
      { value: 'hf_malloryGod', role: 'god' },
      {
        value: 'hf_malloryFineRead',
        ...FINE,
        scoped: [{ name: 'mallory', permissions: ['repo.content.read'] }],
      },
      {
        value: 'hf_malloryFineOneSpace',
        ...FINE,
        scoped: [{ name: 'mallory/app', permissions: ['repo.content.read', 'repo.write'] }],
      },
      { value: 'hf_malloryFineNothing', ...FINE, global: ['discussion.write'] },
      { value: 'hf_malloryExpires', role: 'write', expiresAt: '2026-12-01T00:00:00.000Z' },
      { value: 'hf_malloryOddRole', role: 'write', raw: { 'auth.accessToken.role': 'WRITE' } },
      { value: 'hf_malloryBare', role: 'write', raw: { auth: null, orgs: null } },
    ],
    orgs: [
      { name: 'guild', role: 'write', securityRestrictions: ['sso', 'token-policy'] },
      { name: 'club', role: 'no_access', securityRestrictions: [] },
    ],
  },
  {
    name: 'guild',
    type: 'org',
    plan: 'enterprise',
    tokens: [{ value: 'hf_guildToken', role: 'write' }],
  },
  {
    name: 'robot',
    type: 'app',
    plan: 'free',
    tokens: [{ value: 'hf_robotApp', role: 'write', type: 'app_token' }],
  },
]

const OLD_NAMES = [
  'old--name',
  'my--space',
  '-lead',
  'trail-',
  'a..b',
  'repo.git',
  '.hidden',
  'trail.',
  '_x_',
]

export const ODD_SPACES: SpaceSeed[] = [
  ...OLD_NAMES.map((name) => ({ id: `alice/${name}` })),
  { id: 'alice/protected', private: true, raw: { visibility: 'protected' } },
  { id: 'alice/only-visibility', omit: ['private'], raw: { visibility: 'private' } },
  { id: 'alice/private-in-words', raw: { private: 'true' } },
  { id: 'alice/far-future', raw: { createdAt: '+012026-11-01T00:00:00.000Z', lastModified: 'yesterday' } },
  { id: 'alice/before-christ', raw: { createdAt: '-000001-01-01T00:00:00.000Z', lastModified: 0 } },
  { id: 'alice/runtime-null', raw: { runtime: null } },
  { id: 'alice/stage-null', raw: { 'runtime.stage': null } },
  { id: 'alice/stage-lower', raw: { 'runtime.stage': 'paused' } },
  { id: 'alice/never-sleeps', raw: { 'runtime.gcTimeout': -1 } },
  { id: 'alice/hardware-is-text', raw: { 'runtime.hardware': 'cpu-basic' } },
  {
    id: 'alice/expired-domain',
    subdomain: 'alice-expired-domain',
    domains: [
      { domain: 'alice-before-rename.hf.space', stage: 'READY' },
      { domain: 'shop.example.com', isCustom: true, stage: 'EXPIRED_CHALLENGE' },
      { domain: 'wrong.example.com', isCustom: true, stage: 'MISCONFIGURED' },
    ],
  },
  { id: 'alice/fifty-letter-emoji', raw: { 'cardData.emoji': 'x'.repeat(52) } },
  { id: 'alice/no-visible-title', title: '\u200b\u200b' },
  { id: 'mallory/app' },
  { id: 'guild/tool', private: true },
]
