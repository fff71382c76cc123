import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { WEBHOOK_SECRETS } from '../../hub/receivers/kinds/webhook-receiver.ts'
import { contentOf, longDigest, NOW, newsOf } from './alert-content.ts'
import { AT, CONFIGS, deliver, requestOf } from './deliver.ts'

const SECRET = 'SECa+b/c='
const content = contentOf([newsOf()])

// The library that checks signatures has no clock but this one.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  onTestFinished(() => void vi.useRealTimers())
})

describe('a webhook', () => {
  const both = { ...CONFIGS.webhook, secrets: [WEBHOOK_SECRETS.old, WEBHOOK_SECRETS.new] }

  it('carries one signature a secret, so that each alone is enough', async () => {
    for (const box of ['old', 'new']) {
      const { verdict } = await deliver({ ...both, url: `${AT}/webhook/${box}` }, content)
      expect(verdict).toEqual({ ok: true })
    }
    const { verdict } = await deliver({ ...CONFIGS.webhook, url: `${AT}/webhook/old` }, content)
    expect(verdict).toMatchObject({ ok: false, failure: 'unauthorized' })
  })

  it('signs the very bytes that it sends, whatever the language', async () => {
    const { headers, body } = await requestOf(both, longDigest('错误 🔴 "\\" שלום'))
    expect(headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}= v1,[\w+/]{43}=$/)
    for (const secret of both.secrets) new Webhook(secret).verify(body, headers)
    const other = new Webhook('whsec_b3RoZXItc2VjcmV0LW9mLXNvbWVib2R5LWVsc2U=')
    expect(() => other.verify(body, headers)).toThrow()
    const [secret = ''] = both.secrets
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow()
  })

  it('has the same id and a new time in each attempt', async () => {
    const first = await requestOf(CONFIGS.webhook, content)
    const second = await requestOf(CONFIGS.webhook, content, NOW + 60_000)
    const timeOf = ({ headers }: typeof first) => Number(headers['webhook-timestamp'])
    expect(first.headers['webhook-id']).toBe(second.headers['webhook-id'])
    expect([timeOf(first), timeOf(second) - timeOf(first)]).toEqual([NOW / 1_000, 60])
    expect(first.body).toBe(second.body)
    expect(first.headers['webhook-signature']).not.toBe(second.headers['webhook-signature'])
    const library = new Webhook(WEBHOOK_SECRETS.new)
    for (const { body, headers } of [first, second]) library.verify(body, headers)
    expect(() => library.verify(first.body, { ...second.headers, 'webhook-id': 'msg_2' })).toThrow()
  })
})

// Both were computed with OpenSSL.
describe('a bot', () => {
  it('of Feishu signs nothing, with the seconds and the secret as the key', async () => {
    const { body } = await requestOf({ ...CONFIGS.feishu, secret: SECRET }, content, NOW + 999)
    expect(JSON.parse(body)).toMatchObject({
      timestamp: '1795183800',
      sign: 'Snzsu8R86uYSKL0wi3ykYkiRX8sCqUtYM5dZRRi8odo=',
    })
    const unsigned = await requestOf({ ...CONFIGS.feishu, secret: null }, content)
    expect(Object.keys(JSON.parse(unsigned.body))).toEqual(['msg_type', 'content'])
  })

  it('of DingTalk signs the milliseconds and the secret, and its address keeps what it had', async () => {
    const { url } = await requestOf({ ...CONFIGS.dingtalk, secret: SECRET }, content, 1795183800000)
    expect(url).toBe(
      `${AT}/dingtalk/signed?access_token=t&timestamp=1795183800000&sign=${encodeURIComponent('dTUDS+9nLc/nIXCfk13j+2jufRbCU818DYHGEKufWgQ=')}`,
    )
    const unsigned = await requestOf({ ...CONFIGS.dingtalk, secret: null }, content)
    expect(unsigned.url).toBe(CONFIGS.dingtalk.url)
  })
})
