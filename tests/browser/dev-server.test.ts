import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { findFreePort } from '../product/free-port.ts'
import { shareBrowser } from './launch-browser.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const START_MS = 120_000

let server: ChildProcess
let url: string

beforeAll(async () => {
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url))
  const options = ['--host', '127.0.0.1', '--port', String(port), '--strictPort']
  server = spawn(process.execPath, [vite, ...options], { cwd: root, detached: true, stdio: 'ignore' })
  await vi.waitUntil(() => isUp(url), { timeout: START_MS, interval: 200 })
})

afterAll(async () => {
  if (!server?.pid || server.exitCode !== null) return
  process.kill(-server.pid, 'SIGTERM')
  await once(server, 'exit')
})

async function isUp(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/config`).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

it('serves the dashboard and the API to a developer, with nothing missing', async () => {
  const page = await (await shareBrowser()).newPage()
  // Hundreds of modules, none of them bundled.
  page.setDefaultTimeout(START_MS)
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} ${response.url()}`)
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1, name: 'HF Space Manager' }).waitFor()
  await page.waitForURL('**/sign-in')
  expect(missing).toEqual([])
  await page.close()
})
