import type { EntrySeed } from '../state/entries.ts'
import { hashText } from '../state/hash.ts'
import type { SpaceSeed } from '../state/spaces.ts'
import type { DemoSpace } from './demo-spaces.ts'

type Configuration = Pick<SpaceSeed, 'variables' | 'secrets' | 'billedMinutes'>

/** Hours of the month that a paid Space has run, by its name. */
const MOST_HOURS = 500

/** Variables and secrets as such a Space has them, and what it has cost this month. */
export function configureDemoSpace({ owner, name, sdk, flavor, stage }: DemoSpace): Configuration {
  const luck = hashText(`${owner}/${name} configuration`)
  const isPaid = flavor !== undefined && flavor !== 'zero-a10g'
  const billed = isPaid ? { [flavor]: 60 * (20 + (luck % MOST_HOURS)) } : {}
  if (sdk === 'static') return { variables: { SITE_TITLE: name }, billedMinutes: billed }
  return {
    variables: { LOG_LEVEL: luck % 5 === 0 ? 'debug' : 'info', ...variablesOf(name, luck) },
    secrets: secretsOf(name, luck),
    billedMinutes: stage === 'PAUSED' ? {} : billed,
  }
}

function variablesOf(name: string, luck: number): Record<string, EntrySeed> {
  if (/-bot$|proxy|n8n/.test(name)) {
    return { WEBHOOK_PATH: '/hook', TIMEZONE: { value: 'Asia/Ho_Chi_Minh', description: 'For reminders' } }
  }
  if (/chat|llama|rag|vllm|translate/.test(name)) {
    return {
      MODEL_ID: 'Qwen/Qwen3-4B',
      MAX_TOKENS: '2048',
      SYSTEM_PROMPT: 'Be brief.\nAnswer in the language of the question.',
    }
  }
  return luck % 3 === 0 ? { CACHE_DIR: '/tmp/cache', EXTRA_ARGS: '' } : {}
}

/** Most Spaces have the same token, not all of them since the same day. */
function secretsOf(name: string, luck: number): Record<string, EntrySeed> {
  const token = {
    value: `demo-token-${luck}`,
    description: 'To read gated models',
    ageDays: 3 + (luck % 400),
  }
  return {
    ...(luck % 4 !== 0 && { HF_TOKEN: token }),
    ...(/telegram|discord|slack|nha-hang/.test(name) && { BOT_TOKEN: { value: 'demo-bot', ageDays: 120 } }),
    ...(/proxy|gateway|pdf|resume/.test(name) && { OPENAI_API_KEY: { value: 'demo-key', ageDays: 61 } }),
  }
}
