import type { Hub } from '../../hub/hub.ts'

/** The Space whose page is shown: it has a GPU, and is among the first cards, whose samples are collected. */
export const SHOWN = 'Llama chat'

const QUOTA = "You've reached your cpu-basic quota limit. Pause another Space, or upgrade its hardware."

/** Makes two of these Spaces refuse the next action, and returns the titles to act on. */
export function failSome({ faults }: Hub): string[] {
  const once = { kind: 'status', method: 'POST', times: 1 } as const
  faults.set({ ...once, space: 'ada/cat-or-dog', status: 403, body: { error: QUOTA } })
  faults.set({ ...once, space: 'ada/fine-tune-ui', status: 503 })
  return [
    'Background remover',
    'Cat or dog?',
    'Chat with a PDF',
    'Embeddings API',
    'Fine-tune UI',
    'JupyterLab',
  ]
}
