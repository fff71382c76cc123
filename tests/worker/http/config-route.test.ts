import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { info, publicConfig } from '../../../shared/wire/config.ts'
import { createApp } from '../../../worker/app.ts'
import type { Variables } from '../../../worker/config/variables.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ADMIN, createTestApp, newAddress, postJson, request as send } from '../support/test-app.ts'

const NO_VARIABLES = { HF_USERNAME: '', HF_PASSWORD: '', HF_USER: '', API_KEY: '', HF_API_TOKEN: '' }

/** Sends a request to the Worker with other variables; the Fleet keeps its own. */
async function askWith(variables: Variables, path: string, init?: RequestInit) {
  const app = createApp()
  return app.request(`https://manager.test${path}`, init, { ...env, ...variables }, createExecutionContext())
}

describe('the configuration', () => {
  it('shows anyone what is ready, and nothing else', async () => {
    const { request, hub } = createTestApp()

    const config = await readSuccess(await request('/api/config'), publicConfig)

    expect(config).toEqual({
      success: true,
      name: 'HF Space Manager',
      version: packageJson.version,
      ready: { login: true, hub: true, externalApi: true },
    })
    expect(hub.calls).toEqual([])
  })

  it('shows the admin the accounts and the problems, too', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    const config = await readSuccess(await request('/api/config'), publicConfig)

    expect(config).toMatchObject({ usernames: ['alice', 'bob', 'acme'], problems: [] })
  })

  it('shows the admin each problem, by variable and position', async () => {
    createTestApp()
    const login = await send('/api/v1/login', postJson(ADMIN, newAddress()))
    const { token } = await login.json<{ token: string }>()
    const headers = { authorization: `Bearer ${token}` }

    const response = await askWith({ HF_USER: 'ann:a,broken', HF_ENDPOINT: 'hub.test' }, '/api/config', {
      headers,
    })

    const { problems, ready } = await readSuccess(response, publicConfig)
    expect(problems).toEqual([
      expect.stringMatching(/^HF_USER, entry 2/),
      expect.stringMatching(/^HF_ENDPOINT/),
    ])
    expect(ready).toEqual({ login: true, hub: false, externalApi: true })
  })

  it('logs the problems once, not for each request', async () => {
    const { logs } = createTestApp()
    const variables = { HF_USER: 'ann:a,broken-entry' }

    for (let calls = 0; calls < 3; calls++) await askWith(variables, '/api/config')

    const reported = logs.filter((entry) => JSON.stringify(entry).includes('HF_USER, entry 2'))
    expect(reported).toHaveLength(1)
  })

  it('is not ready when nothing is set: nobody can sign in with any password', async () => {
    createTestApp()
    const { ready } = await readSuccess(await askWith(NO_VARIABLES, '/api/config'), publicConfig)
    expect(ready).toEqual({ login: false, hub: false, externalApi: false })

    for (const credentials of [ADMIN, { username: 'admin', password: 'admin' }]) {
      const init = postJson(credentials, newAddress())
      const { message } = await readFailure(
        await askWith(NO_VARIABLES, '/api/v1/login', init),
        'not_configured',
      )
      expect(message).toMatch(/HF_USERNAME.*HF_PASSWORD/)
    }
  })

  it('ends the sessions of an admin whose name was changed', async () => {
    createTestApp()
    const login = await send('/api/v1/login', postJson(ADMIN, newAddress()))
    const { token } = await login.json<{ token: string }>()
    const headers = { authorization: `Bearer ${token}` }

    const response = await askWith({ HF_USERNAME: 'root' }, '/api/v1/verifyToken', { headers })

    await readFailure(response, 'unauthorized')
  })
})

describe('info', () => {
  it('names the product, its version and its environment', async () => {
    const { signIn } = createTestApp()
    const request = await signIn()

    expect(await readSuccess(await request('/api/v1/info'), info)).toEqual({
      success: true,
      name: 'HF Space Manager',
      version: packageJson.version,
      apiVersion: 'v1',
      environment: 'cloudflare-workers',
    })
  })
})
