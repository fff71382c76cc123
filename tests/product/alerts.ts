import { TELEGRAM_TOKEN } from '../hub/receivers/kinds/telegram-receiver.ts'
import { WEBHOOK_SECRETS } from '../hub/receivers/kinds/webhook-receiver.ts'
import { postJson } from '../support/post-json.ts'

interface Options {
  admin: { username: string; password: string }
  /** The simulated Hub’s, where the receivers are. */
  hubUrl: string
  /** The account that has an alert of its own. */
  owner: string
}

/** Gives a product two alerts that lead to the simulated receivers: a webhook for everything, and a chat in Chinese for one account. */
export async function createAlerts(url: string, { admin, hubUrl, owner }: Options): Promise<void> {
  const signedIn = await fetch(`${url}/api/v1/login`, postJson(admin))
  const { token }: { token: string } = await signedIn.json()
  const headers = { authorization: `Bearer ${token}` }
  const receivers = `${hubUrl}/receivers`
  const alerts = [
    {
      ...{
        name: 'On-call webhook',
        kinds: ['failed', 'unreachable', 'stuck', 'blocked', 'quota', 'account'],
      },
      channel: { kind: 'webhook', url: `${receivers}/webhook/on-call`, secrets: [WEBHOOK_SECRETS.new] },
    },
    {
      ...{
        name: `Chat of ${owner}`,
        kinds: ['failed', 'blocked'],
        scope: `owner:${owner}`,
        remindMinutes: 60,
      },
      channel: {
        ...{ kind: 'telegram', token: TELEGRAM_TOKEN, chatId: '-1001234567890', language: 'zh' },
        apiBase: `${receivers}/telegram`,
      },
    },
  ]
  for (const alert of alerts) {
    const answer = await fetch(`${url}/api/proxy/alerts`, postJson(alert, headers))
    if (!answer.ok) throw new Error(`The alert was not created: ${await answer.text()}`)
  }
}
