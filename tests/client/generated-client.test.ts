import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API_KEY } from '../product/on-hub.ts'
import { setUpProduct } from '../product/set-up-product.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BIN = join(ROOT, 'node_modules/.bin')
const run = promisify(execFile)

const product = setUpProduct()
let folder: string

/** Inside the project, so that the client finds its packages; ignored by git. */
beforeAll(async () => {
  await mkdir(join(ROOT, '.tsc'), { recursive: true })
  folder = await mkdtemp(join(ROOT, '.tsc/client-'))
  const document = await fetch(`${product.url}/api/v1/external/openapi.json`)
  await writeFile(join(folder, 'openapi.json'), await document.text())
  await run(join(BIN, 'oazapfts'), ['openapi.json', 'client.ts'], { cwd: folder })
  await cp(join(ROOT, 'tests/client/program/use-client.ts'), join(folder, 'use-client.ts'))
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(OPTIONS))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const OPTIONS = {
  extends: '../../tsconfig.base.json',
  compilerOptions: {
    ...{ composite: false, noEmit: true, emitDeclarationOnly: false, verbatimModuleSyntax: true },
    // The generator's own helper for bodies does not type-check with it.
    exactOptionalPropertyTypes: false,
    ...{ lib: ['es2024', 'dom', 'dom.iterable'], types: ['node'] },
  },
  include: ['.'],
}

describe('a client generated from the document with a public generator', () => {
  it('type-checks with our strict settings, with a program that uses it', async () => {
    const { stdout } = await run(join(BIN, 'tsc'), ['-p', folder]).catch((error) => error)
    expect(stdout).toBe('')
  })

  it('works against the running Worker', async () => {
    const env = { ...process.env, BASE: product.url, API_KEY }
    const { stdout } = await run(process.execPath, [join(folder, 'use-client.ts')], { env })

    expect(JSON.parse(stdout)).toEqual({
      count: product.hub.spaces.size - COUNT_OF_OTHERS - COUNT_OF_HIDDEN,
      errors: [null, null, null],
      failed: expect.arrayContaining(['RUNTIME_ERROR', 'BUILD_ERROR']),
      ofAlice: expect.arrayContaining(['alice/chat']),
      one: '名字也是中文',
      // The header comes on top of the two lines.
      log: [true, 3, '====='],
      incidents: true,
      seconds: true,
      acted: 'alice/chat is restarting.',
      missing: 'space_not_found',
      refused: 'unauthorized',
      noToken: 'no_token',
      wrong: ['stage'],
    })
  })
})

/** carol's two are not managed. */
const COUNT_OF_OTHERS = 2
/** Without a token, acme's private one is hidden. */
const COUNT_OF_HIDDEN = 1
