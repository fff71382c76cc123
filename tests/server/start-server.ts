import { expect, onTestFinished } from 'vitest'
import { createHub, type HubOptions } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { startProduct } from '../product/start-product.ts'
import { ADMIN } from '../support/admin.ts'

interface Options {
  /** The variables for this Hub address; only the sign-in and that address are set. */
  variables: (hubUrl: string) => Record<string, string>
  hubOptions?: HubOptions
  /** The base path of the Hub. */
  prefix?: string
}

const SIGN_IN = { HF_USERNAME: ADMIN.username, HF_PASSWORD: ADMIN.password }

/** The built product with only these variables, and a simulated Hub; both stop when the test ends. */
export async function startServer({ variables, hubOptions = {}, prefix = '' }: Options) {
  const hub = createHub(hubOptions)
  const outside: string[] = []
  const served = await serveHub({
    hub: {
      ...hub,
      fetch: (request) => {
        const url = new URL(request.url)
        if (!url.pathname.startsWith(`${prefix}/`)) outside.push(url.pathname)
        return hub.fetch(new Request(url.origin + url.pathname.slice(prefix.length) + url.search, request))
      },
    },
  })
  const base = served.url + prefix
  const usual = { ...SIGN_IN, HF_ENDPOINT: base, HF_SPACES_ENDPOINT: base }
  const product = await startProduct({ variables: { ...usual, ...variables(base) } })
  onTestFinished(async () => {
    await product.close()
    await served.close()
    expect(outside).toEqual([])
  })
  return { url: product.url, hub, output: product.output }
}
