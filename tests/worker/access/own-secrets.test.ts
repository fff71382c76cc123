import { describe, expect, it } from 'vitest'
import { spaceList } from '../../../shared/wire/space-list.ts'
import { listSecrets } from '../../../worker/config/secrets.ts'
import { readFailure, readSuccess } from '../../support/answers.ts'
import { ADMIN, API_KEY, createTestApp } from '../support/test-app.ts'

const TOKEN = 'hf_aliceWrite'
const QUOTED = `${ADMIN.password}, ${API_KEY}, Bearer ${TOKEN}, hf_transfer`
const MASKED = '•••, •••, Bearer •••, hf_transfer'

describe('a secret of this deployment that the Hub repeats', () => {
  it('is masked in the fields of a Space', async () => {
    const { hub, signIn } = createTestApp()
    const request = await signIn()
    hub.setStage('alice/chat', 'RUNTIME_ERROR', { errorMessage: `First\n${QUOTED}` })
    const cardData = { title: QUOTED, short_description: QUOTED }
    Object.assign(hub.spaces.get('alice/chat') ?? {}, { cardData, tags: [QUOTED] })

    const { spaces } = await readSuccess(await request('/api/proxy/spaces'), spaceList)

    expect(spaces.find(({ id }) => id === 'alice/chat')).toMatchObject({
      errorMessage: `First\n${MASKED}`,
      title: MASKED,
      description: MASKED,
      tags: [MASKED],
    })
  })

  it('is masked in a failure, and in the log', async () => {
    const { hub, logs, signIn } = createTestApp()
    const request = await signIn()
    await readSuccess(await request('/api/proxy/spaces'), spaceList)
    hub.faults.set({ kind: 'status', status: 400, body: { error: QUOTED }, method: 'POST' })

    const { message, hubMessage } = await readFailure(
      await request('/api/proxy/restart/alice/chat', { method: 'POST' }),
      'hub_rejected',
    )

    expect(hubMessage).toBe(MASKED)
    expect(message).toContain(MASKED)
    for (const secret of [ADMIN.password, API_KEY, TOKEN]) expect(JSON.stringify(logs)).not.toContain(secret)
  })
})

describe('the secrets in HF_USER', () => {
  it.each([
    ['alice-and-friends:my-secret-1,bob:', ['my-secret-1']],
    [
      'alice-and-friends:my-secret-1;bob：my-secret-2|cleo:my-secret-3',
      ['my-secret-1', 'my-secret-2', 'my-secret-3'],
    ],
    ['"hf_fan-club:hf_secret"', ['hf_secret']],
    ['hf_secret:alice-and-friends', ['hf_secret']],
    ['hf_secret', ['hf_secret']],
    ['alice-and-friends', []],
    ['alice:one-secret:another', ['one-secret', 'another']],
  ])('are the tokens, not the names: %s', (HF_USER, secrets) => {
    expect(listSecrets({ HF_USER }).filter((secret) => secret !== '')).toEqual(secrets)
  })
})
