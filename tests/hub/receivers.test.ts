import { describe, expect, it } from 'vitest'
import { createHub, type Hub } from './hub.ts'
import { TELEGRAM_TOKEN } from './receivers/kinds/telegram-receiver.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')

async function send(hub: Hub, path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await hub.fetch(
    new Request(`http://hub.test/receivers/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  )
  return { status: answer.status, text: await answer.text() }
}

const newHub = () => createHub({ now: () => NOW })
const telegram = `telegram/bot${TELEGRAM_TOKEN}/sendMessage`
const html = (text: string) => ({ chat_id: 1, text, parse_mode: 'HTML' })
const discord = (description: string, rest = {}) => ({ embeds: [{ title: 't', description }], ...rest })

describe('a simulated receiver', () => {
  it.each<[string, string, unknown, number, RegExp]>([
    ['a message that is not JSON', 'slack/x', '{', 400, /invalid_blocks/],
    ['a webhook without a signature', 'webhook/new', {}, 401, /Missing required headers/],
    ['an unknown bot', 'telegram/bot1:x/sendMessage', html('a'), 404, /Not Found/],
    ['an unknown chat', telegram, { chat_id: '404', text: 'a' }, 400, /chat not found/],
    ['markup that is not escaped', telegram, html('a <b> & c'), 400, /can't parse entities/],
    ['a tag that it does not know', telegram, html('<marquee>a</marquee>'), 400, /can't parse entities/],
    ['a message of 4,097 characters', telegram, html('x'.repeat(4_097)), 400, /message is too long/],
    [
      'a chat that is a supergroup now',
      telegram,
      { chat_id: -500, text: 'a' },
      400,
      /"migrate_to_chat_id":-1001234567890/,
    ],
    ['an unknown webhook', 'discord/x', discord('a'), 404, /10015/],
    ['a description of 4,097 characters', 'discord/1/t', discord('x'.repeat(4_097)), 400, /50035/],
    ['an empty message', 'discord/1/t', { embeds: [] }, 400, /50006/],
    [
      'a heading of 151 characters',
      'slack/x',
      { text: '', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] },
      400,
      /invalid_blocks/,
    ],
    [
      'a section of 3,001 characters',
      'slack/x',
      { text: '', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } }] },
      400,
      /invalid_blocks/,
    ],
    ['no topic', 'ntfy', { message: 'a' }, 400, /topic invalid/],
    ['a protected topic without a token', 'ntfy', { topic: 'private-x' }, 403, /forbidden/],
    ['a message of 4,098 bytes', 'ntfy', { topic: 'x', message: '错'.repeat(1_366) }, 413, /too large/],
    ['a text in place of a post', 'feishu/x', { msg_type: 'text' }, 200, /19002/],
    [
      'no signature where one is needed',
      'feishu/signed',
      { msg_type: 'post', content: { post: {} } },
      200,
      /19021/,
    ],
    ['no token in the address', 'dingtalk/x', { msgtype: 'text', text: { content: 'a' } }, 200, /300005/],
    [
      'a signature of another day',
      'dingtalk/signed?access_token=t&timestamp=1&sign=x',
      { msgtype: 'text', text: { content: 'a' } },
      200,
      /310000/,
    ],
    ['2,049 bytes', 'wecom/x?key=k', { msgtype: 'text', text: { content: 'x'.repeat(2_049) } }, 200, /40058/],
    ['an unknown device', 'bark/push', { device_key: 'x', body: 'a' }, 400, /device token/],
  ])('refuses %s', async (_, path, body, status, why) => {
    const hub = newHub()
    const answer = await send(hub, path, body)
    expect([answer.status, answer.text]).toEqual([status, expect.stringMatching(why)])
    expect(hub.arrivals).toMatchObject([{ accepted: false, status, shown: '' }])
  })

  it('notes what would have called everybody by name', async () => {
    const hub = newHub()
    await send(hub, 'discord/1/t', { content: 'look @everyone' })
    await send(hub, 'discord/1/t', { content: 'look @everyone', allowed_mentions: { parse: [] } })
    await send(hub, 'slack/x', { text: 'look <!channel>' })
    expect(hub.arrivals.map(({ pings }) => pings)).toEqual([['@everyone'], [], ['<!channel>']])
  })

  it('shows what a person would see', async () => {
    const hub = newHub()
    await send(hub, telegram, html('<b>a</b> &lt;b&gt; <a href="https://x">y</a>'))
    await send(hub, 'discord/1/t', discord('**bold** \\*plain\\* [link](https://x) snake\\_case'))
    expect(hub.arrivals.map(({ shown }) => shown)).toEqual(['a <b> y', 't\n\nbold *plain* link snake_case'])
  })

  it('takes no more than its documentation says, and tells when it takes more', async () => {
    const hub = newHub()
    for (let turn = 0; turn < 5; turn++) await send(hub, 'discord/1/t', discord(String(turn)))
    expect(await send(hub, 'discord/1/t', discord('one more'))).toMatchObject({
      status: 429,
      text: expect.stringContaining('"retry_after":2'),
    })
    for (let turn = 0; turn < 21; turn++) await send(hub, telegram, html(String(turn)))
    expect(hub.arrivals.at(-1)).toMatchObject({ accepted: false, status: 429 })
  })

  it('tells a message that comes twice', async () => {
    const hub = newHub()
    for (const text of ['a', 'b', 'a']) await send(hub, telegram, html(text))
    expect(hub.arrivals.map(({ isRepeated }) => isRepeated)).toEqual([false, false, true])
  })

  it('can be made to fail, before and after it has taken a message', async () => {
    const hub = newHub()
    hub.faults.set({ kind: 'status', status: 503, route: '/receivers/telegram/*', times: 1 })
    expect((await send(hub, telegram, html('a'))).status).toBe(503)
    expect(hub.arrivals).toEqual([])
    hub.faults.set({ kind: 'status', status: 500, done: true, route: '/receivers/*', times: 1 })
    expect((await send(hub, telegram, html('a'))).status).toBe(500)
    expect(hub.arrivals).toMatchObject([{ accepted: true, shown: 'a' }])
  })

  it('is listed for programs and for people', async () => {
    const hub = newHub()
    await send(hub, telegram, html('1 &lt; 2'))
    const [listed, page] = await Promise.all(
      ['/__hub/receivers', '/receivers'].map((path) => hub.fetch(new Request(`http://hub.test${path}`))),
    )
    expect(await listed?.json()).toMatchObject([{ kind: 'telegram', box: '1', shown: '1 < 2' }])
    expect(await page?.text()).toContain('<pre>1 &lt; 2</pre>')
    await hub.fetch(new Request('http://hub.test/__hub/receivers', { method: 'DELETE' }))
    expect(hub.arrivals).toEqual([])
  })
})
