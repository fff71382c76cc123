import type { HubAccount } from '../state/accounts.ts'
import type { SpaceSeed } from '../state/spaces.ts'
import { STAGES } from '../state/stages.ts'
import type { HubSeed } from '../state/world.ts'

/** A handful of accounts with one Space for every case that a client must handle. */
export function createSmallSeed(): HubSeed {
  return {
    accounts: ACCOUNTS.map((account) => structuredClone(account)),
    spaces: [...everyStage(), ...ORDINARY, ...AWKWARD, ...OTHERS].map((space) => structuredClone(space)),
    renamed: { 'alice/old-name': 'alice/chat' },
  }
}

const ACCOUNTS: HubAccount[] = [
  {
    name: 'alice',
    fullname: 'Alice',
    type: 'user',
    plan: 'pro',
    tokens: [
      { value: 'hf_aliceWrite', role: 'write' },
      { value: 'hf_aliceRead', role: 'read' },
      {
        value: 'hf_aliceFine',
        role: 'fineGrained',
        scoped: [{ name: 'alice', permissions: ['repo.content.read', 'repo.write'] }],
      },
      { value: 'hf_aliceOauth', role: 'write', type: 'oauth' },
    ],
    orgs: [{ name: 'acme', role: 'admin' }],
  },
  {
    name: 'Bob',
    type: 'user',
    plan: 'free',
    tokens: [{ value: 'hf_bobWrite', role: 'write' }],
    orgs: [{ name: 'acme', role: 'read' }],
  },
  {
    name: 'carol',
    type: 'user',
    plan: 'free',
    tokens: [{ value: 'hf_carolWrite', role: 'write' }],
    quotaReached: true,
    canPay: false,
  },
  { name: 'dave', type: 'user', plan: 'free', tokens: [{ value: 'hf_daveWrite', role: 'write' }] },
  { name: 'acme', fullname: 'Acme & Sons', type: 'org', plan: 'team', tokens: [] },
]

const ERROR_TEXT: Record<string, string> = {
  BUILD_ERROR: 'Job failed with exit code: 1. Reason: ERROR: No matching distribution found for torch==9.9',
  CONFIG_ERROR: 'Invalid README.md metadata: "sdk_version" must be a valid version',
  RUNTIME_ERROR: 'Scheduling failure: unable to schedule',
}

function everyStage(): SpaceSeed[] {
  return STAGES.map((stage) => {
    const errorMessage = ERROR_TEXT[stage]
    return {
      id: `alice/is-${stage.toLowerCase().replaceAll('_', '-')}`,
      stage,
      ...(errorMessage === undefined ? {} : { errorMessage }),
    }
  })
}

const ORDINARY: SpaceSeed[] = [
  {
    ...{ id: 'alice/chat', title: 'Chat', sdk: 'docker', flavor: 'cpu-upgrade', likes: 311 },
    variables: {
      MODEL_ID: { value: 'Qwen/Qwen3-4B', description: 'The model to load' },
      LOG_LEVEL: 'info',
      EMPTY: '',
    },
    secrets: { HF_TOKEN: { value: 'the-token-of-chat', ageDays: 200 } },
    billedMinutes: { 'cpu-upgrade': 600 },
  },
  {
    id: 'alice/vision',
    title: 'Vision',
    flavor: 'a10g-largex2',
    secrets: { HF_TOKEN: { value: 'the-token-of-vision', ageDays: 10 } },
    billedMinutes: { 'a10g-largex2': 120 },
    replicas: { current: 3, requested: 'auto' },
  },
  { id: 'alice/zero', title: 'Zero', flavor: 'zero-a10g', gcTimeout: null },
  { id: 'alice/homepage', title: 'Homepage', sdk: 'static' },
  { id: 'alice/diary', title: 'Diary', private: true },
  { id: 'alice/banned', title: 'Banned', disabled: true },
  {
    id: 'alice/stale-build',
    title: 'Built from an older commit',
    runtimeSha: '0123456789abcdef0123456789abcdef01234567',
  },
  {
    id: 'alice/own-domain',
    devMode: true,
    domains: [
      { domain: 'alice-own-domain.hf.space', stage: 'READY' },
      { domain: 'demo.example.com', isCustom: true, stage: 'READY' },
      { domain: 'old.example.com', isCustom: true, stage: 'EXPIRED_CHALLENGE' },
    ],
  },
  {
    id: 'alice/breaks-at-build',
    failure: { stage: 'BUILD_ERROR', errorMessage: 'Job failed with exit code: 1' },
  },
  {
    id: 'alice/breaks-at-start',
    failure: { stage: 'RUNTIME_ERROR', errorMessage: 'Exit code: 137. Reason: out of memory' },
  },
]

const LONG_TITLE = `A title that goes on ${'and on '.repeat(30)}until nobody reads it any more`

const AWKWARD: SpaceSeed[] = [
  { id: 'alice/cjk-title', title: '中文标题 · 日本語のタイトル · 한국어' },
  { id: 'alice/中文空间', title: '名字也是中文' },
  { id: 'alice/html-title', title: '<b>Bold</b> & "quoted" <img src=x onerror=alert(1)>' },
  { id: 'alice/emoji-title', title: '👩‍👩‍👧‍👦 family 🏳️‍🌈 🇨🇳', tags: ['gradio', '<i>tag</i>'] },
  { id: 'alice/TRELLIS.2_beta', title: 'Dots and underscores' },
  { id: `alice/${'n'.repeat(96)}`, title: 'A name of 96 characters' },
  { id: 'alice/long-title', title: LONG_TITLE },
  { id: 'alice/rtl-title', title: 'مرحبا ‮abc‬ שלום' },
  { id: 'alice/no-card', omit: ['cardData', 'lastModified', 'tags', 'likes', 'subdomain', 'sdk'] },
  { id: 'alice/no-runtime', omit: ['runtime'] },
  {
    id: 'alice/bare-runtime',
    omit: ['runtime.hardware', 'runtime.replicas', 'runtime.domains', 'runtime.sha'],
  },
]

const OTHERS: SpaceSeed[] = [
  { id: 'Bob/api', title: 'API', sdk: 'docker' },
  { id: 'Bob/secret', title: 'Secret', private: true, stage: 'PAUSED' },
  { id: 'Bob/page', title: 'Page', sdk: 'static' },
  { id: 'carol/waiting', title: 'Waiting', stage: 'PAUSED' },
  { id: 'carol/running', title: 'Running' },
  { id: 'acme/shop', title: 'Shop', flavor: 'l4x1', replicas: { current: 2, requested: 2 } },
  { id: 'acme/internal', title: 'Internal', private: true },
]
