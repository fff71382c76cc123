import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { readFailure } from '../../support/answers.ts'
import { API_KEY, createTestApp, ORIGIN } from '../support/test-app.ts'

it('logs a bug under its request id, without the secrets that its text may hold', async () => {
  const { logs } = createTestApp()
  const secrets = [env.HF_PASSWORD, env.API_KEY, 'hf_aliceWrite', 'hf_bobWrite']
  const limit = () => Promise.resolve({ success: true })
  const getByName = () => {
    throw new TypeError(`Cannot send ${secrets.join(' and ')} anywhere`)
  }
  const broken = { ...env, API_LIMIT: { limit }, FLEET: { getByName } }

  const response = await createApp().request(
    `${ORIGIN}/api/v1/external/info`,
    { headers: { 'X-API-Key': API_KEY } },
    broken,
  )

  const { requestId } = await readFailure(response, 'internal')
  const bug = logs.find((entry) => JSON.stringify(entry).includes('"event":"bug"'))
  expect(bug).toMatchObject({ requestId, error: expect.stringContaining('Cannot send') })
  for (const secret of secrets) expect(JSON.stringify(bug)).not.toContain(secret)
  logs.splice(logs.indexOf(bug), 1)
})
