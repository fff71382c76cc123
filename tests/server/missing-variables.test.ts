import { describe, expect, it } from 'vitest'
import { publicConfig } from '../../shared/wire/config.ts'
import { spaceList } from '../../shared/wire/space-list.ts'
import { asAnyone, signIn } from '../product/send.ts'
import { ADMIN } from '../support/admin.ts'
import { readFailure, readSuccess } from '../support/answers.ts'
import { eventually } from '../support/eventually.ts'
import { postJson } from '../support/post-json.ts'
import { startServer } from './start-server.ts'

const LIST = '/api/proxy/spaces'

describe('missing or invalid variables', () => {
  it('prevent signing in, and the answer says which to set', async () => {
    const { url } = await startServer({ variables: () => ({ HF_USERNAME: '', HF_PASSWORD: ' ' }) })
    const send = asAnyone(url)

    const config = await readSuccess(await send('/api/config'), publicConfig)

    expect(config.ready).toEqual({ login: false, hub: false, externalApi: false })
    for (const password of ['', ' ', ADMIN.password]) {
      const response = await send(
        '/api/v1/login',
        postJson({ username: ADMIN.username, password: password || 'x' }),
      )
      expect((await readFailure(response, 'not_configured')).message).toContain('HF_PASSWORD')
    }
    const key = await send('/api/v1/external/spaces', { headers: { 'x-api-key': '' } })
    expect((await readFailure(key, 'not_configured')).message).toContain('API_KEY')
  })

  it('answer not_configured without any account, naming the variables', async () => {
    const { url, hub } = await startServer({ variables: () => ({}) })
    const send = await signIn(url)

    for (const path of [LIST, '/api/proxy/metrics?spaceId=alice/chat']) {
      expect((await readFailure(await send(path), 'not_configured')).message).toMatch(/HF_USER.*HF_API_TOKEN/)
    }
    expect(hub.calls).toEqual([])
  })

  it('are reported to the admin and in the log, while the valid ones keep working', async () => {
    const { url, output } = await startServer({
      variables: () => ({
        HF_SPACES_ENDPOINT: 'nonsense',
        HF_USER: 'alice:hf_aliceWrite,broken,:hf_bobWrite,ALICE:hf_aliceRead',
      }),
    })
    const send = await signIn(url)

    const { problems, accounts } = await readSuccess(await send(LIST), spaceList)

    expect(accounts).toMatchObject([{ username: 'alice', ok: true }])
    expect(problems).toHaveLength(4)
    for (const problem of problems) {
      expect(problem).toMatch(/^HF_USER, entry [234]: |^HF_SPACES_ENDPOINT /)
      await eventually(() => expect(output()).toContain(problem.slice(0, 20)), { saw: output })
    }
    expect(output()).not.toMatch(/hf_alice|hf_bob/)
  })
})
