import { API_KEY, type ProductOnHub } from '../product/on-hub.ts'
import { setUpProduct } from '../product/set-up-product.ts'

/** The account and the Space of all examples, so that they run as written. */
export function setUpForExamples(): ProductOnHub {
  return setUpProduct({
    hub: {
      seed: {
        accounts: [
          { name: 'ada', type: 'user', plan: 'free', tokens: [{ value: 'hf_adaWrite', role: 'write' }] },
        ],
        spaces: [
          { id: 'ada/weather-bot', title: 'Weather bot' },
          { id: 'ada/broken', stage: 'RUNTIME_ERROR' },
        ],
      },
    },
    variables: { HF_USER: 'ada:hf_adaWrite' },
  })
}

/** The environment variables of the examples. */
export function environmentOf({ url }: ProductOnHub): { BASE: string; API_KEY: string } {
  return { BASE: url, API_KEY }
}
