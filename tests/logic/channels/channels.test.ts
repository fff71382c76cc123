import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { sampleNews } from '../../../shared/alerts/sample-news.ts'
import { CHANNEL_KINDS, secretFields } from '../../../shared/channels/channels.ts'
import { configSchema } from '../../../shared/channels/config-schema.ts'
import { contentOf, incidentOf, longDigest, NOW, newsOf } from './alert-content.ts'
import { AT, CONFIGS, deliver } from './deliver.ts'

// The library that checks signatures has no clock but this one.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW })
  onTestFinished(() => void vi.useRealTimers())
})

const AWKWARD =
  '🔴 My_app https://x.test/a_b_c *v2* [x](https://e.vil) <b>&amp; `code` ~~no~~ |spoiler| # 1. - > @everyone <!channel> <at user_id="all"></at> 聊天机器人 שלום \\'

describe.each(CHANNEL_KINDS)('%s', (kind) => {
  const config = CONFIGS[kind]

  it('takes a message, with awkward names unchanged and nobody called', async () => {
    const news = newsOf({
      incident: incidentOf({ errorMessage: AWKWARD }),
      space: { id: 'ada/my_app.v2', title: AWKWARD, url: null, hubUrl: 'https://huggingface.co' },
    })
    const { verdict, arrival } = await deliver(config, contentOf([news]))
    expect(arrival).toMatchObject({ why: null, accepted: true, pings: [] })
    expect(verdict).toEqual({ ok: true })
    const text =
      kind === 'webhook' ? JSON.stringify(AWKWARD).slice(1, -1) : [...AWKWARD].slice(0, 95).join('')
    // In the title and in the line, if there is a title.
    expect(arrival?.shown.split(text)).toHaveLength(kind === 'webhook' ? 3 : 4)
  })

  it.each([
    ['ASCII', 'x'.repeat(300)],
    ['Chinese', '错'.repeat(300)],
    ['emoji', '🤖'.repeat(300)],
    ['markup', '<&"*_`[]\\'.repeat(40)],
  ])('cuts a digest of sixty (%s) by whole entries, and says how many are missing', async (_, error) => {
    const content = longDigest(error)
    const { verdict, arrival } = await deliver(config, content)
    expect(arrival).toMatchObject({ why: null, accepted: true })
    expect(verdict).toEqual({ ok: true })
    if (kind === 'webhook') {
      const { data } = JSON.parse(arrival?.shown ?? '') as { data: { incidents: unknown[]; more: number } }
      expect(data.incidents.length + data.more).toBe(60)
      return
    }
    const shown = content.news.filter(({ incident }) =>
      arrival?.shown.includes(`${incident.spaceId})`),
    ).length
    expect(shown).toBeGreaterThan(0)
    expect(arrival?.shown).toContain(`and ${60 - shown} more`)
  })

  it('takes the test message in both languages', async () => {
    for (const words of ['en', 'zh'] as const) {
      const content = contentOf(sampleNews(words, NOW), { type: 'test', language: words })
      expect((await deliver({ ...config, language: words }, content)).verdict).toEqual({ ok: true })
    }
  })

  it('takes its own configuration, and names its secrets', () => {
    expect(configSchema(kind).safeParse(config)).toMatchObject({ success: true })
    const shown = Object.entries(config).filter(([name]) => !secretFields(kind).includes(name))
    expect(JSON.stringify(shown)).not.toMatch(
      /whsec|SEC|tk_|token-of|hub\.test\/receivers\/(?:webhook|discord|slack|feishu|dingtalk|wecom)/,
    )
  })
})

it.each(['- My-app', '007. My.app'])('the title “%s” begins no list in Discord', async (title) => {
  const space = { id: 'ada/app', title, url: null, hubUrl: 'https://huggingface.co' }
  const { arrival } = await deliver(CONFIGS.discord, contentOf([newsOf({ space })]))
  expect(arrival?.shown).toContain(`\n${title} (ada/my_app.v2): failed`)
})

it('DingTalk takes every message if the advised word is the keyword of the bot', async () => {
  const config = { ...CONFIGS.dingtalk, url: `${AT}/dingtalk/keyword?access_token=t`, secret: null }
  for (const language of ['en', 'zh'] as const) {
    const content = contentOf([newsOf({ incident: incidentOf({ errorMessage: 'Killed' }) })], { language })
    expect((await deliver({ ...config, language }, content)).verdict).toEqual({ ok: true })
  }
})

describe('the body of a webhook', () => {
  it('says what happened as api.md describes', async () => {
    const { arrival } = await deliver(CONFIGS.webhook, contentOf([newsOf()]))
    expect(JSON.parse(arrival?.shown ?? '')).toEqual({
      ...{ type: 'incident.opened', timestamp: new Date(NOW).toISOString() },
      data: {
        incident: incidentOf(),
        space: {
          id: 'ada/my_app.v2',
          title: 'My app',
          url: null,
          hubUrl: 'https://huggingface.co/spaces/ada/my_app.v2',
        },
        link: 'https://spaces.example/incidents?id=12',
      },
    })
  })
})
