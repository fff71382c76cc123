import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['package.json', 'tsconfig.base.json', 'vite.config.ts', 'wrangler.jsonc']
const SECRETS = [
  'hf_leakedTokenOfTheOwner0001',
  'leaked-password-0002',
  'leaked-key-0003',
  'leaked-admin-0004',
]

let copy: string
let files: string[]

/** Builds a copy of the sources with a `.dev.vars`, so that your own is not touched. */
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'hf-space-manager-build-'))
  for (const name of [...SOURCES, 'worker', 'web', 'shared']) {
    await cp(join(ROOT, name), join(copy, name), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const [token, password, key, admin] = SECRETS
  const variables = `HF_API_TOKEN=${token}\nHF_PASSWORD=${password}\nAPI_KEY=${key}\nHF_USERNAME=${admin}\n`
  await writeFile(join(copy, '.dev.vars'), variables)
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: copy })
  const found = await readdir(join(copy, 'dist'), { recursive: true, withFileTypes: true })
  files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
})
afterAll(() => rm(copy, { recursive: true, force: true }))

describe('a build with .dev.vars beside it', () => {
  it('contains nothing of it in what is served to browsers, nor in the Worker', async () => {
    const served = files.filter((path) => !path.endsWith('.dev.vars'))
    expect(served.some((path) => path.endsWith('client/index.html'))).toBe(true)
    expect(served.some((path) => path.endsWith('.js'))).toBe(true)
    for (const path of served) {
      const text = await readFile(path, 'latin1')
      for (const secret of SECRETS) expect(text.includes(secret), `a secret is in ${path}`).toBe(false)
    }
  })

  it('serves no variable files', () => {
    const client = files.filter((path) => path.startsWith(join(copy, 'dist/client')))
    expect(client.filter((path) => /\.(vars|env)$|\/\.dev/.test(path))).toEqual([])
  })
})
