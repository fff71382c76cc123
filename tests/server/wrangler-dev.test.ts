import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicConfig } from '../../shared/wire/config.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { createHub, type Hub } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { asAnyone, signIn } from '../product/send.ts'
import type { Product } from '../product/start-product.ts'
import { startWrangler } from '../product/start-wrangler.ts'
import { watchLive } from '../product/watch-live.ts'
import { ADMIN } from '../support/admin.ts'
import { readSuccess } from '../support/answers.ts'
import { eventually } from '../support/eventually.ts'

let hub: Hub
let server: Awaited<ReturnType<typeof serveHub>>
let product: Product

beforeAll(async () => {
  hub = createHub()
  server = await serveHub({ hub })
  const { username, password } = ADMIN
  const signInVariables = { HF_USERNAME: username, HF_PASSWORD: password }
  const hubVariables = {
    HF_USER: 'alice:hf_aliceWrite',
    HF_ENDPOINT: server.url,
    HF_SPACES_ENDPOINT: server.url,
  }
  product = await startWrangler({ variables: { ...signInVariables, ...hubVariables } })
})
afterAll(async () => {
  await product?.close()
  await server?.close()
})

/** Everything else runs without wrangler; this is how users run it. */
describe('the build in `wrangler dev`', () => {
  it('serves the page and the API, with only these variables', async () => {
    const send = asAnyone(product.url)
    const page = await send('/')
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(await page.text()).toContain('<title>HF Space Manager</title>')

    const { ready } = await readSuccess(await send('/api/config'), publicConfig)

    expect(ready).toEqual({ login: true, hub: true, externalApi: false })
  })

  it('lists the Spaces, and closes the streams of a viewer that has left', async () => {
    const send = await signIn(product.url)
    const { spaces } = await readSuccess(await send('/api/proxy/spaces'), spaceList)
    expect(spaces.map(({ id }) => id)).toContain('alice/chat')

    const viewer = await watchLive(send, ['alice/chat'])
    const saw = () => hub.openStreams()
    await eventually(() => expect(viewer.count('metric', 'alice/chat')).toBeGreaterThan(0), { saw })
    viewer.leave()
    await eventually(() => expect(hub.openStreams()).toEqual([]), { withinMs: 40_000, saw })
  })
})
