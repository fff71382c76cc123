import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'

const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts the command, and returns its output once it matches. */
async function start(args: string[], until: RegExp): Promise<{ child: ChildProcess; output: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  running.push(child)
  let output = ''
  for await (const chunk of child.stdout ?? []) {
    output += chunk
    if (until.test(output)) return { child, output }
  }
  throw new Error(`It ended before it had said ${until}: ${output}`)
}

const pathTo = (name: string) => fileURLToPath(new URL(name, import.meta.url))

describe('the command line', () => {
  it('uses another port if its own is taken, says so, prints the tokens, and exits on Ctrl-C', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const address = blocker.address()
    const taken = typeof address === 'object' ? String(address?.port) : ''

    const { child, output } = await start([pathTo('cli.ts'), '--port', taken], /Ctrl-C/)
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? []
    const whoami = await fetch(`${url}/api/whoami-v2`, { headers: { authorization: 'Bearer hf_aliceWrite' } })
    const stream = await fetch(`${url}/v1/alice/chat/live-metrics/sse`)

    expect(output).toContain(`Port ${taken} is taken`)
    expect(output).toContain('hf_aliceWrite')
    expect(await whoami.json()).toMatchObject({ name: 'alice' })
    expect(stream.status).toBe(200)

    child.kill('SIGINT')
    child.kill('SIGINT')
    const [code] = await once(child, 'exit')
    expect(code).toBe(0)
    await stream.body?.cancel().catch(() => {})
    blocker.close()
  }, 60_000)
})

describe('a Hub without open streams', () => {
  it('holds no timer, so that its process can exit', async () => {
    const script = `
      import { createHub } from ${JSON.stringify(pathTo('hub.ts'))}
      const hub = createHub({ seed: 'demo' })
      const get = (path, method) => hub.fetch(new Request('http://hub.test' + path, {
        method, headers: { authorization: 'Bearer hf_demoAda' } }))
      await get('/api/spaces/ada/telegram-bot/restart', 'POST')
      const stream = await get('/v1/ada/jupyter/live-metrics/sse')
      await stream.body.cancel()
      console.log('done')`
    const { child } = await start(['--input-type=module', '--eval', script], /done/)

    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(0)
  }, 60_000)
})
