import { createHub, type Hub, type HubOptions } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { ADMIN } from '../support/admin.ts'
import { type Product, startProduct } from './start-product.ts'

export const API_KEY = 'integrators-key-7d1f0c55'

/** The built product with its own simulated Hub, both on real sockets. */
export interface ProductOnHub extends Product {
  hub: Hub
  hubUrl: string
}

export interface OnHubOptions {
  hub?: HubOptions
  /** Override or extend the default variables; an empty one is not set. */
  variables?: Record<string, string>
}

/** Starts both; by default `alice`, `bob` and `acme` are managed, the last without a token. */
export async function startOnHub({ hub: options, variables = {} }: OnHubOptions = {}): Promise<ProductOnHub> {
  const hub = createHub({ settleMs: 200, metricsIntervalMs: 100, ...options })
  const server = await serveHub({ hub })
  const usual = {
    HF_USERNAME: ADMIN.username,
    HF_PASSWORD: ADMIN.password,
    HF_USER: 'alice:hf_aliceWrite,bob:hf_bobWrite,acme:',
    API_KEY,
    HF_ENDPOINT: server.url,
    HF_SPACES_ENDPOINT: server.url,
    HF_APP_URL: `${server.url}/apps/{subdomain}`,
  }
  const product = await startProduct({ variables: { ...usual, ...variables } }).catch(async (error) => {
    await server.close()
    throw error
  })
  return {
    ...product,
    hub,
    hubUrl: server.url,
    async close() {
      await product.close()
      await server.close()
    },
  }
}
