import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { IMPORT_RULES } from './import-rules.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'imports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function check() {
  const script = join(repository, 'tests/imports/check-imports.ts')
  const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
  return { status, stderr }
}

describe('npm run check:imports', () => {
  beforeEach(() => {
    for (const name of ['worker', 'web', 'shared', 'docs']) {
      cpSync(join(repository, name), join(folder, name), { recursive: true, force: true })
    }
  })

  it('passes on the code as it is', () => {
    expect(check()).toEqual({ status: 0, stderr: '' })
  })

  it.each([
    [
      "import { createFleetClient } from '../fleet/client.ts'\n",
      'worker/hub may not import worker/fleet/client.ts',
    ],
    ["import type { Snapshot } from '../fleet/state/snapshot.ts'\n", 'may not import worker/fleet/state'],
    ["const later = () => import('../http/routes/proxy.ts')\n", 'worker/hub may not import worker/http'],
  ])('fails when a file of worker/hub has %s', (line, sentence) => {
    appendFileSync(join(folder, 'worker/hub/hub-client.ts'), line)
    const { status, stderr } = check()
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
  })
})

describe('the table', () => {
  it('names only rooms and imports that exist', () => {
    const named = [...Object.keys(IMPORT_RULES), ...Object.values(IMPORT_RULES).flat()]
    expect(named.filter((room) => !exists(room))).toEqual([])
  })
})

function exists(room: string): boolean {
  return existsSync(join(repository, room))
}
