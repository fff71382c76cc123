import { execFile, spawnSync } from 'node:child_process'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  EXAMPLE_LANGUAGES,
  type ExampleLanguage,
  writeExample,
} from '../../../web/pages/docs/examples/code-examples.ts'
import { anOperation } from '../support/a-document.ts'

const run = promisify(execFile)
const KEY = 'a key with "quotes" and $signs'

/** How an integrator would run each example. */
const RUNNERS: Record<ExampleLanguage, (code: string) => [command: string, ...args: string[]]> = {
  curl: (code) => ['sh', '-c', code],
  javascript: (code) => [process.execPath, '--input-type=module', '--eval', code],
  python: (code) => ['python3', '-c', code],
}
const NEEDS: Record<ExampleLanguage, string> = {
  curl: 'curl',
  javascript: process.execPath,
  python: 'python3',
}
const languages = (Object.keys(EXAMPLE_LANGUAGES) as ExampleLanguage[]).filter(canRun)

/** Whether this machine has what an example needs. Without it the run continues with a warning; CI has everything. */
function canRun(language: ExampleLanguage): boolean {
  const isThere = spawnSync(NEEDS[language], ['--version']).error === undefined
  if (!isThere) console.warn(`\n  !! NO ${NEEDS[language]} HERE: ITS EXAMPLES ARE NOT TRIED.\n`)
  return isThere || Boolean(process.env.CI)
}

let server: Server
let origin: string
let requests: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request)
    const isRefused = request.headers.authorization !== `Bearer ${KEY}` && request.url !== '/api/open'
    const failure = { success: false, code: 'unauthorized', message: 'No key', requestId: 'r' }
    response.writeHead(isRefused ? 401 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isRefused ? failure : { success: true, word: '天气' }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with one.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

beforeEach(() => {
  requests = []
})

afterAll(() => {
  server.close()
})

function runExample(language: ExampleLanguage, operationId: string, key = KEY) {
  const code = writeExample(language, anOperation(operationId), { origin })
  const [command, ...args] = RUNNERS[language](code)
  return run(command, args, { env: { PATH: process.env.PATH, API_KEY: key, PYTHONIOENCODING: 'utf-8' } })
}

describe.each(languages)('the %s example', (language) => {
  it('reads with the key, and prints the answer', async () => {
    const { stdout } = await runExample(language, 'getThing')

    expect(JSON.parse(stdout)).toEqual({ success: true, word: '天气' })
    expect(requests).toMatchObject([
      {
        method: 'GET',
        url: '/api/things/ada/it%E2%80%99s%2Fodd',
        headers: { authorization: `Bearer ${KEY}` },
      },
    ])
  })

  it('sends a POST', async () => {
    await runExample(language, 'changeThing')
    expect(requests).toMatchObject([{ method: 'POST', url: '/api/things/ada/demo?at=1+%26+2' }])
  })

  it('sends no key where none is needed', async () => {
    await runExample(language, 'get-api-open')
    expect(requests).toHaveLength(1)
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('exits with an error that shows the code and the message of the answer', async () => {
    const failure = await runExample(language, 'getThing', 'wrong').catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: expect.any(Number) })
    const printed = JSON.stringify(failure)
    expect(printed).toContain('unauthorized')
    expect(printed).toContain('No key')
  })
})
