import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findFreePort } from '../product/free-port.ts'
import { describeDemo } from '../product/scripts/describe-demo.ts'
import { describeSetUp } from '../product/scripts/describe-set-up.ts'
import { createNoiseFilter } from '../product/scripts/hide-noise.ts'
import { eventually } from '../support/eventually.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const URL_OF = { what: 'It runs.', url: 'http://127.0.0.1:8787', takenPort: null }
const SECRETS = { HF_PASSWORD: 'a-very-long-password', HF_USER: 'ada:hf_abcdefgh', API_KEY: 'k'.repeat(20) }

describe('what a running product says of its set-up', () => {
  it('names the admin, the accounts and the key, and no secret', () => {
    const text = describeSetUp({ ...URL_OF, variables: { HF_USERNAME: 'root', ...SECRETS } })
    expect(text).toMatch(/URL +http:\/\/127\.0\.0\.1:8787\n/)
    expect(text).toMatch(/Sign in +as root, with HF_PASSWORD\n +Accounts +ada\n +API key +set\n/)
    expect(text).not.toMatch(/Problems|\.dev\.vars/)
    for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret.replace('ada:', ''))
  })

  it('says what is missing, and what to write without a file', () => {
    const text = describeSetUp({ ...URL_OF, variables: null })
    expect(text).toContain('nobody can: set HF_USERNAME and HF_PASSWORD')
    expect(text).toContain('none: set HF_API_TOKEN or HF_USER')
    expect(text).toContain('not set: the external API is off')
    expect(text).toContain('There is no file .dev.vars.')
  })

  it('lists every problem, and says that a port is taken', () => {
    const variables = {
      HF_USERNAME: 'a',
      HF_PASSWORD: 'b',
      HF_USER: 'ada',
      API_KEY: 'short',
      HF_ENDPOINT: 'x',
    }
    const text = describeSetUp({ ...URL_OF, takenPort: 8000, variables })
    expect(text).toContain('(port 8000 is taken)')
    expect(text).toMatch(/Problems +\S/)
    for (const name of ['HF_USER', 'API_KEY', 'HF_ENDPOINT']) expect(text).toContain(name)
  })

  it('names no account that only the owner of the global token knows', () => {
    const text = describeSetUp({ ...URL_OF, variables: { HF_API_TOKEN: 'hf_abcdefgh' } })
    expect(text).toContain('the owner of HF_API_TOKEN')
  })
})

it('says where the demo is, how to sign in, and that its history is made up', () => {
  const admin = { username: 'admin', password: 'made-up-now' }
  const text = describeDemo({ url: URL_OF.url, hubUrl: 'http://127.0.0.1:7080', admin, apiKey: 'k-9' })
  expect(text).toMatch(/URL +http:\/\/127\.0\.0\.1:8787\n +Name +admin\n +Password +made-up-now\n/)
  expect(text).toContain("curl -H 'X-API-Key: k-9' http://127.0.0.1:8787/api/v1/external/spaces")
  expect(text).toContain('90 days of their history')
  expect(text).toContain('curl http://127.0.0.1:7080/__hub')
})

describe('what it prints later', () => {
  function filter(...chunks: string[]): string[] {
    const lines: string[] = []
    const read = createNoiseFilter((line) => lines.push(line))
    for (const chunk of chunks) read(chunk)
    return lines
  }

  it('leaves out the tools and the requests that went well', () => {
    expect(
      filter(
        '[wrangler:info] GET /api/config 200 OK (25ms)\n',
        "{\n  event: 'request',\n  status: 401,\n  ms: 3\n}\nUnable to fetch the `Request.cf` object! Falling",
        ' back\nError: getaddrinfo ENOTFOUND workers.cloudflare.com\n    at GetAddrInfoReqWrap.onlookupall [as oncomplete]\n',
      ),
    ).toEqual([])
  })

  it('keeps failures whole, however they are cut', () => {
    const failure = "{\n  event: 'request',\n  status: 500\n}"
    const bug = "{\n  event: 'bug',\n  stack: 'Error: at x'\n}"
    const text = `${failure}\n${bug}\n\u001b[31m✘ [ERROR] Uncaught\u001b[0m\n`
    expect(filter(...text)).toEqual([failure, bug, '✘ [ERROR] Uncaught'])
  })
})

it('previews the build without a word of the tools, and ends without a process left', async () => {
  const port = await findFreePort()
  const child = spawn(process.execPath, ['tests/product/scripts/preview.ts', '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = collect(child)
  await eventually(() => expect(output()).toContain('Ctrl-C stops it.'), { withinMs: 120_000, saw: output })
  expect(output()).toMatch(
    /^\n {2}HF Space Manager, the production build\.\n\n {4}URL +http:\/\/127\.0\.0\.1:\d+/,
  )
  expect(output()).not.toMatch(/wrangler|Binding|esm|Error/)

  const exited = once(child, 'exit')
  child.kill('SIGINT')
  expect((await exited)[0]).toBe(0)
  await expect(fetch(`http://127.0.0.1:${port}/api/config`)).rejects.toThrow()
})

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const channel of [child.stdout, child.stderr]) {
    channel?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  return () => text
}
