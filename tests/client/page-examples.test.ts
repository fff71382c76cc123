import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { openApiDocument } from '../../web/pages/docs/document/openapi.ts'
import { listOperations, type Operation } from '../../web/pages/docs/document/operations.ts'
import { type ExampleLanguage, writeExample } from '../../web/pages/docs/examples/code-examples.ts'
import { waitForFirstLook } from '../product/first-look.ts'
import { environmentOf, setUpForExamples } from './ada.ts'
import { hasProgram, type Outcome, runProgram } from './interpreters.ts'

const success = z.object({ success: z.literal(true) })

interface Runner {
  language: ExampleLanguage
  program: string
  file: string
}

// The Node that runs the tests; other programs are those of the machine.
const RUNNERS: Runner[] = [
  { language: 'javascript', program: process.execPath, file: 'example.mjs' },
  ...((await hasProgram('curl')) ? [{ language: 'curl' as const, program: 'sh', file: 'example.sh' }] : []),
  ...((await hasProgram('python3'))
    ? [{ language: 'python' as const, program: 'python3', file: 'example.py' }]
    : []),
]

const product = setUpForExamples()
let folder: string
let operations: Operation[]

beforeAll(async () => {
  await waitForFirstLook(product.url, 'ada/weather-bot')
  folder = await mkdtemp(join(tmpdir(), 'hf-space-manager-examples-'))
  const response = await fetch(`${product.url}/api/v1/external/openapi.json`)
  operations = listOperations(openApiDocument.parse(await response.json()))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function run({ program, file }: Runner, code: string, key?: string): Promise<Outcome> {
  const path = join(folder, file)
  await writeFile(path, code)
  const env = environmentOf(product)
  return runProgram(program, [path], { env: key === undefined ? env : { ...env, API_KEY: key } })
}

describe.each(RUNNERS)('the examples of /docs in $language', (runner) => {
  const write = (operation: Operation, values: Record<string, string> = {}) =>
    writeExample(runner.language, operation, { origin: product.url, values })

  it('all run as shown', async () => {
    expect(operations.length).toBe(22)
    for (const operation of operations) {
      const { code, stdout, stderr } = await run(runner, write(operation))
      expect(code, `${operation.id}: ${stdout}${stderr}`).toBe(0)
      success.parse(JSON.parse(stdout))
    }
  })

  it('accept any value for a parameter', async () => {
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const values = {
        owner: 'ada',
        name: `it's "$(id)" \`x\` \\ ÿ中`,
        q: `it's "$(id)" & 中`,
        stage: 'RUNNING',
      }
      const { stdout, stderr } = await run(runner, write(operation, values))
      expect(stdout + stderr).toMatch(/"success": ?true|invalid_request/)
    }
  })

  it('report errors, and exit with failure', async () => {
    // All of them, for three languages, would be more wrong keys than an address may send in a minute.
    const [get, post, put] = ['GET', 'POST', 'PUT'].map((one) =>
      operations.find(({ method }) => method === one),
    )
    for (const operation of [get, post, put]) {
      if (!operation) throw new Error('There is no such operation')
      const { code, stdout, stderr } = await run(runner, write(operation), 'wrong')
      expect(code).not.toBe(0)
      expect(stdout + stderr).toContain('unauthorized')
    }
  })

  it('contain no key', () => {
    for (const operation of operations) expect(write(operation)).not.toContain(environmentOf(product).API_KEY)
  })
})
