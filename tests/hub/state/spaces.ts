import { createEntries, type EntrySeed, type HubEntry } from './entries.ts'
import { hashText, hexOf } from './hash.ts'
import { isServing, type Stage } from './stages.ts'
import { holdStage, type Step, type Timeline } from './timeline.ts'

type Sdk = 'gradio' | 'docker' | 'static' | 'streamlit'

/** Where a build or a start ends, and the Hub's message for it. */
interface Failure {
  stage: Stage
  errorMessage: string
}

interface Domain {
  domain: string
  isCustom?: boolean
  stage: string
}

/** A Space as the Hub stores it. What a caller sees depends on who they are, how they ask, and when. */
export interface HubSpace {
  _id: string
  id: string
  author: string
  sha: string
  subdomain: string
  createdAt: string
  lastModified: string
  private: boolean
  disabled: boolean
  likes: number
  trendingScore: number
  usedStorage: number
  sdk: Sdk
  tags: string[]
  models: string[]
  datasets: string[]
  cardData: Record<string, unknown>
  region: 'us' | 'eu'
  flavor: string
  /** Idle seconds before it sleeps; null if it never does. */
  gcTimeout: number | null
  replicas: { current: number; requested: number | 'auto' }
  devMode: boolean
  domains: Domain[]
  /** The commit that the serving container was built from. */
  runtimeSha: string
  timeline: Timeline
  /** How often it was restarted: each restart renames the containers. */
  restarts: number
  /** How the next build or start fails; null if it works. */
  failure: Failure | null
  /** The steps after every restart, in place of the usual ones. */
  afterRestart: [Step, ...Step[]] | null
  variables: Map<string, HubEntry>
  secrets: Map<string, HubEntry>
  /** Minutes that the Hub has billed this month, by flavor. */
  billedMinutes: Record<string, number>
  /** Runs, but does nothing: its metrics are near zero. */
  isIdle: boolean
  /** JSON put at places of what the Hub says about this Space, by path: `{"visibility": "protected", "runtime.stage": null}`. */
  raw: Record<string, unknown>
  /** Fields that the Hub leaves out for this Space: `cardData`, or `runtime.hardware`. */
  omit: string[]
}

/** What a preset or a test sets for a Space; the rest is derived from the id. */
export type SpaceSeed = { id: string; title?: string; stage?: string; errorMessage?: string } & {
  /** Stages that repeat forever, starting `offsetMs` into the cycle. */
  cycle?: { steps: [Step, ...Step[]]; offsetMs?: number }
  variables?: Record<string, EntrySeed>
  secrets?: Record<string, EntrySeed>
} & Partial<Omit<HubSpace, 'id' | 'timeline' | 'variables' | 'secrets'>>

const DAY_MS = 86_400_000

export function createSpace(seed: SpaceSeed, now: number): HubSpace {
  const { title, stage = 'RUNNING', errorMessage, cycle, variables, secrets, ...given } = seed
  const [author = '', name = ''] = seed.id.split('/')
  const luck = hashText(seed.id)
  const sdk = given.sdk ?? 'gradio'
  const subdomain = given.subdomain ?? subdomainOf(seed.id)
  const sha = given.sha ?? hexOf(`sha ${seed.id}`, 40)
  const createdAt = now - DAY_MS * (30 + (luck % 700))
  return {
    _id: hexOf(`id ${seed.id}`, 24),
    author,
    sha,
    subdomain,
    createdAt: new Date(createdAt).toISOString(),
    lastModified: new Date(now - (luck % (25 * DAY_MS))).toISOString(),
    private: false,
    disabled: false,
    likes: luck % 400,
    trendingScore: luck % 17,
    usedStorage: luck % 900_000_000,
    sdk,
    tags: [sdk, 'region:us'],
    models: [],
    datasets: [],
    region: 'us',
    flavor: 'cpu-basic',
    gcTimeout: 172_800,
    replicas: { current: 1, requested: 1 },
    devMode: false,
    domains: [{ domain: `${subdomain}.hf.space`, stage: 'READY' }],
    runtimeSha: sha,
    restarts: 0,
    failure: null,
    afterRestart: null,
    billedMinutes: {},
    isIdle: false,
    raw: {},
    omit: [],
    ...given,
    id: seed.id,
    variables: createEntries(variables, now),
    secrets: createEntries(secrets, now),
    cardData: given.cardData ?? makeCard(title ?? name, sdk, luck),
    timeline: cycle
      ? { startedAt: now - (cycle.offsetMs ?? 0), steps: cycle.steps, loop: true }
      : holdStage(stage, now, errorMessage),
  }
}

/** The Hub's rule, as far as it is known. A product should not compute this itself. */
function subdomainOf(id: string): string {
  const plain = id.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 63)
}

const EMOJI = ['🚀', '🤖', '🎨', '📚', '🐢', '🔥', '🌍', '🎧', '🧪', '💬']
const COLORS = ['red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray']

function makeCard(title: string, sdk: Sdk, luck: number): Record<string, unknown> {
  return {
    title,
    emoji: EMOJI[luck % EMOJI.length],
    colorFrom: COLORS[luck % COLORS.length],
    colorTo: COLORS[(luck >>> 3) % COLORS.length],
    sdk,
    ...(sdk === 'docker' ? { app_port: 7860 } : { app_file: sdk === 'static' ? 'index.html' : 'app.py' }),
    pinned: false,
    license: 'mit',
  }
}

export function servesNow(space: HubSpace, stage: string): boolean {
  return space.sdk !== 'static' && isServing(stage)
}
