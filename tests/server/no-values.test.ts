import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { activityPage } from '../../shared/wire/history.ts'
import type { Fault } from '../hub/faults/fault.ts'
import { createHub } from '../hub/hub.ts'
import { serveHub } from '../hub/serve.ts'
import { API_KEY } from '../product/on-hub.ts'
import { signIn, withKey } from '../product/send.ts'
import { startWrangler } from '../product/start-wrangler.ts'
import { ADMIN } from '../support/admin.ts'
import { readSuccess } from '../support/answers.ts'
import { eventually } from '../support/eventually.ts'

/** Nothing else contains these. */
const SECRET = 'zebra-quartz-value-of-a-secret'
const VARIABLE = 'lemur-topaz-value-of-a-variable'

/** What the Hub does to changes; some of it quotes the value. */
const FAULTS: Fault[] = [
  { kind: 'delay', ms: 0 },
  { kind: 'status', status: 400, body: { error: `"value" must not be ${SECRET}` } },
  { kind: 'status', status: 403, body: { error: `No: ${VARIABLE.slice(0, 20)}…` } },
  { kind: 'status', status: 500, body: { error: SECRET } },
  { kind: 'status', status: 502, body: SECRET },
  { kind: 'html', status: 200 },
  { kind: 'cut' },
  { kind: 'sever', done: true },
  { kind: 'redirect', to: `/login?value=${SECRET}` },
]

const put = (body: unknown) => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** The names of the files below a folder that contain one of these texts. */
async function filesWith(folder: string, texts: string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  const contents = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(file, 'latin1') })),
  )
  return contents.filter(({ text }) => texts.some((one) => text.includes(one))).map(({ file }) => file)
}

it('keeps no value that was set: not in its output, its storage or its answers', async () => {
  const hub = createHub()
  const server = await serveHub({ hub })
  const product = await startWrangler({
    variables: {
      ...{ HF_USERNAME: ADMIN.username, HF_PASSWORD: ADMIN.password, API_KEY },
      ...{ HF_USER: 'alice:hf_aliceWrite', HF_ENDPOINT: server.url, HF_SPACES_ENDPOINT: server.url },
    },
  })
  try {
    const admin = await signIn(product.url)
    const key = withKey(product.url)
    let answers = ''
    let ofSecrets = ''
    for (const fault of FAULTS) {
      hub.faults.set({ ...fault, method: 'POST' })
      for (const [send, base] of [
        [admin, '/api/proxy'],
        [key, '/api/v1/external'],
      ] as const) {
        const secret = await send(`${base}/secrets/alice/chat`, put({ key: 'A_SECRET', value: SECRET }))
        const variable = await send(
          `${base}/variables/alice/chat`,
          put({ key: 'A_VARIABLE', value: VARIABLE }),
        )
        ofSecrets += await secret.text()
        // The answer of a success has the variable: it is public.
        if (!variable.ok) answers += await variable.text()
        else await variable.body?.cancel()
      }
      hub.faults.clear()
    }
    const entries = async () =>
      (await readSuccess(await admin('/api/proxy/activity?kind=configuration&limit=100'), activityPage))
        .entries
    const saw = product.output
    await eventually(async () => expect((await entries()).length).toBeGreaterThanOrEqual(2 * FAULTS.length), {
      saw,
    })

    for (const path of ['activity', 'backup', 'spaces', 'costs', 'history', 'incidents']) {
      answers += await (await admin(`/api/proxy/${path}`)).text()
    }
    answers += await (await admin('/api/v1/status')).text()
    const found = [SECRET, VARIABLE, VARIABLE.slice(0, 20)].filter((value) =>
      [product.output(), answers, ofSecrets].some((text) => text.includes(value)),
    )
    expect(found).toEqual([])
    expect(product.output()).toContain('hub-failure')
    expect(await filesWith(product.state, ['variable.set'])).not.toEqual([])
    expect(await filesWith(product.state, [SECRET, VARIABLE])).toEqual([])
  } finally {
    await product.close()
    await server.close()
    hub.close()
  }
})
