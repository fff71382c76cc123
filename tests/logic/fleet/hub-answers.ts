import type { Space } from '../../../shared/model/space.ts'
import { type HubRuntime, readRuntime } from '../../../worker/hub/vocabulary/hub-runtime.ts'
import { type HubSpace, readSpace } from '../../../worker/hub/vocabulary/hub-space.ts'
import { toSpace } from '../../../worker/hub/vocabulary/to-space.ts'
import { createMask } from '../../../worker/mask.ts'

const mask = createMask()

export const ALICE = { username: 'alice', token: 'hf_alice', tokenSource: 'own' } as const
export const ENDPOINT = 'https://huggingface.co'

/** What the Hub lists of a Space. */
export function aHubSpace(id: string, stage: string): HubSpace {
  const space = readSpace({ id, sdk: 'gradio', runtime: { stage } }, mask)
  if (space === null) throw new Error(`${id} is no Space`)
  return space
}

/** A Space of alice. */
export function aSpace(name: string, stage: string): Space {
  return toSpace(aHubSpace(`alice/${name}`, stage), { endpoint: ENDPOINT, hasToken: true })
}

/** What the Hub says of a container. */
export function runtimeOf(stage: string): HubRuntime {
  const runtime = readRuntime({ stage }, mask)
  if (runtime === null) throw new Error(`${stage} is no runtime`)
  return runtime
}
