import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ERROR_STATUS } from '../../shared/wire/errors.ts'
import { waitForFirstLook } from '../product/first-look.ts'
import { signInForToken } from '../product/send.ts'
import { environmentOf, setUpForExamples } from './ada.ts'
import { hasProgram, runProgram } from './interpreters.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const guide = await readFile(join(ROOT, 'docs/api.md'), 'utf8')
const commands = [...guide.matchAll(/^```sh\n(.*?)^```/gms)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .filter((line) => !line.startsWith('export '))
const curls = commands.filter((line) => line.startsWith('curl '))
const hasCurl = await hasProgram('curl')
const success = z.object({ success: z.literal(true) })

const product = setUpForExamples()
let folder: string
let session: string

beforeAll(async () => {
  await waitForFirstLook(product.url, 'ada/weather-bot')
  session = await signInForToken(product.url)
  await mkdir(join(ROOT, '.tsc'), { recursive: true })
  folder = await mkdtemp(join(ROOT, '.tsc/guide-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function runLine(line: string) {
  return runProgram('sh', ['-c', line], { env: { ...environmentOf(product), SESSION: session }, cwd: folder })
}

describe('the guide for integrators', () => {
  it('has only commands of kinds that are tested here', () => {
    expect(curls.length).toBeGreaterThan(5)
    expect(commands.filter((line) => !/^(curl|npx oazapfts) /.test(line))).toEqual([])
  })

  it.runIf(hasCurl).each(curls)('%s', async (line) => {
    const { stdout, stderr } = await runLine(line)
    expect(stdout, stderr).not.toBe('')
    success.parse(JSON.parse(stdout))
  })

  it('has a program that prints the build logs of every failed Space', async () => {
    const [, program = ''] = /^```js\n(.*?)^```/ms.exec(guide) ?? []
    const args = ['--input-type=module', '--eval', program]
    const { code, stdout, stderr } = await runProgram(process.execPath, args, { env: environmentOf(product) })
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^== ada\/broken\n===== Build Queued at .*\n/)
    expect(stdout).not.toContain('ada/weather-bot')
  })

  it.runIf(hasCurl)(
    'has a step for CI that passes when the Space runs the commit, and fails when it failed',
    async () => {
      const [, step = ''] = /^ {2}run: \|\n((?: {4}.*\n)+)/m.exec(guide) ?? []
      const script = step.replaceAll(/^ {4}/gm, '')
      const space = product.hub.spaces.get('ada/weather-bot') ?? expect.fail('no Space')
      const runStep = () =>
        runProgram('sh', ['-c', script], {
          env: { ...environmentOf(product), SPACE: 'ada/weather-bot', GITHUB_SHA: space.sha },
          cwd: folder,
        })
      const passed = await runStep()
      expect(passed.code, passed.stdout + passed.stderr).toBe(0)

      space.sha = 'd'.repeat(40)
      space.timeline = {
        startedAt: Date.now(),
        steps: [
          { stage: 'BUILDING', forMs: 3_000 },
          { stage: 'BUILD_ERROR', forMs: Number.POSITIVE_INFINITY, errorMessage: 'pip failed' },
        ],
        loop: false,
      }
      const failed = await runStep()
      product.hub.setStage('ada/weather-bot', 'RUNNING')
      expect(failed.code).toBe(1)
      expect(failed.stdout).toContain('BUILD_ERROR')
    },
  )

  it('generates a client as described', async () => {
    const [line = ''] = commands.filter((command) => command.startsWith('npx oazapfts '))
    const { code, stderr } = await runLine(line)
    expect(code, stderr).toBe(0)
    await access(join(folder, 'client.ts'))
  })

  it('names every code with its status', () => {
    const rows = [...guide.matchAll(/^\| (`.*?) \| ([\d, ]+) \|/gm)]
    const documented = rows.flatMap(([, codes = '', statuses = '']) => {
      const numbers = statuses.split(', ').map(Number)
      return codes
        .split(', ')
        .map((code, index) => [code.replaceAll(/[` ]/g, ''), numbers[index] ?? numbers[0]])
    })
    const statusOf: Record<string, number> = ERROR_STATUS
    expect(documented.length).toBeGreaterThan(15)
    for (const [code = '', status] of documented) expect([code, statusOf[code]]).toEqual([code, status])
  })
})
