import { describe, expect, it } from 'vitest'
import type { AlertNews } from '../../../shared/alerts/alert-message.ts'
import { ALERT_TEXTS } from '../../../shared/alerts/alert-texts.ts'
import { composeWords } from '../../../shared/alerts/compose-words.ts'
import { lengthText } from '../../../shared/alerts/moment-text.ts'
import { plainError, plainLine } from '../../../shared/alerts/plain-line.ts'
import { contentOf, incidentOf, newsOf } from './alert-content.ts'

const lineOf = (news: AlertNews, rest = {}) => composeWords(contentOf([news], rest)).lines[0]?.text

const failed = newsOf({
  incident: incidentOf({ errorMessage: 'Exit code: 1. Reason: Traceback\nKeyError: 5' }),
})
const over = newsOf({
  ...{ event: 'closed', stage: 'RUNNING', since: '2026-11-20T13:57:00.000Z' },
  incident: incidentOf({ closedAt: '2026-11-20T14:09:00.000Z' }),
})

describe('the words of a message', () => {
  it.each<[string, AlertNews, object, string]>([
    [
      'an opening',
      failed,
      {},
      'My app (ada/my_app.v2): failed since 14:02 UTC. KeyError: 5 Exit code: 1. Reason: Traceback',
    ],
    [
      'an opening in Chinese',
      failed,
      { language: 'zh' },
      'My app (ada/my_app.v2)：自 14:02 UTC 起运行失败。KeyError: 5 Exit code: 1. Reason: Traceback',
    ],
    [
      'one without a reason',
      newsOf(),
      {},
      'My app (ada/my_app.v2): failed since 14:02 UTC. The Hub gave no reason.',
    ],
    ['a recovery', over, {}, 'My app (ada/my_app.v2): no longer failed, after 12 min. It is now RUNNING.'],
    [
      'a recovery in Chinese',
      over,
      { language: 'zh' },
      'My app (ada/my_app.v2)：运行失败已恢复，持续了 12 分钟。当前状态：RUNNING。',
    ],
    [
      'one that fell three times',
      { ...over, times: 3 },
      {},
      'My app (ada/my_app.v2): no longer failed, after 12 min and 3 times. It is now RUNNING.',
    ],
    [
      'a reminder',
      newsOf({ event: 'reminder', since: '2026-11-20T11:05:00.000Z' }),
      {},
      'My app (ada/my_app.v2): still failed, for 3 h 5 min (since 11:05 UTC). The Hub gave no reason.',
    ],
    [
      'another zone',
      newsOf(),
      { zone: 'Asia/Shanghai' },
      'My app (ada/my_app.v2): failed since 22:02 Asia/Shanghai. The Hub gave no reason.',
    ],
    [
      'another day',
      newsOf({ since: '2026-11-18T09:00:00.000Z' }),
      {},
      'My app (ada/my_app.v2): failed since 18 Nov 09:00 UTC. The Hub gave no reason.',
    ],
    [
      'a whole account',
      newsOf({ space: null, stage: null, incident: incidentOf({ spaceId: null, kind: 'account' }) }),
      {},
      'ada: in trouble since 14:02 UTC. Its Spaces cannot be listed.',
    ],
    [
      'the Hub',
      newsOf({
        space: null,
        stage: null,
        incident: incidentOf({
          spaceId: null,
          account: '*',
          kind: 'account',
          errorMessage: 'The Hub does not answer.',
        }),
      }),
      {},
      'All accounts: in trouble since 14:02 UTC. The Hub does not answer.',
    ],
    [
      'a Space that is gone',
      newsOf({
        event: 'closed',
        space: null,
        stage: null,
        incident: incidentOf({ closedAt: '2026-11-20T14:03:00.000Z' }),
      }),
      {},
      'ada/my_app.v2: no longer failed, after 1 min.',
    ],
    [
      'an account that is well again',
      newsOf({
        ...{ event: 'closed', space: null, stage: null },
        incident: incidentOf({ spaceId: null, kind: 'account', closedAt: '2026-11-20T14:07:00.000Z' }),
      }),
      {},
      'ada: no longer in trouble, after 5 min.',
    ],
    [
      'a reminder in Chinese',
      newsOf({ event: 'reminder', since: '2026-11-18T09:00:00.000Z' }),
      { language: 'zh', zone: 'Asia/Shanghai' },
      'My app (ada/my_app.v2)：仍然运行失败，已持续 2 天 5 小时（自 11月18日 17:00 Asia/Shanghai 起）。Hub 没有给出原因。',
    ],
    [
      'a zone in which it is still yesterday',
      newsOf({ since: '2026-11-20T04:59:00.000Z' }),
      { zone: 'America/New_York' },
      'My app (ada/my_app.v2): failed since 19 Nov 23:59 America/New_York. The Hub gave no reason.',
    ],
    [
      'a Space whose title is its name',
      newsOf({ space: { id: 'ada/my_app.v2', title: 'my_app.v2', url: null, hubUrl: '' } }),
      {},
      'ada/my_app.v2: failed since 14:02 UTC. The Hub gave no reason.',
    ],
    [
      'a title of nothing visible',
      newsOf({ space: { id: 'ada/my_app.v2', title: '\u200b\u202e', url: null, hubUrl: '' } }),
      {},
      'ada/my_app.v2: failed since 14:02 UTC. The Hub gave no reason.',
    ],
  ])('%s', (_, news, rest, text) => {
    expect(lineOf(news, rest)).toBe(text)
  })

  it('have a short title, which counts what is in a digest', () => {
    expect(composeWords(contentOf([failed])).title).toBe('🔴 My app: failed')
    const digest = contentOf([failed, failed, over, newsOf({ event: 'reminder' })])
    expect(composeWords(digest).title).toBe('🔴 2 new incidents, 1 still open, 1 over')
    expect(composeWords({ ...digest, language: 'zh' }).title).toBe(
      '🔴 新增 2 起故障，1 起仍未恢复，1 起已恢复',
    )
    expect(composeWords({ ...contentOf([failed]), type: 'test' }).title).toBe('Test: 🔴 My app: failed')
  })

  it('tell each thing in a line of its own, with its sign, in the order in which it happened', () => {
    const { lines } = composeWords(contentOf([failed, over, newsOf({ event: 'reminder' })]))
    expect(lines.map(({ text }) => [...text].slice(0, 8).join(''))).toEqual([
      '🔴 My app',
      '🟢 My app',
      '🔔 My app',
    ])
  })

  it.each([
    ['failed', 'failed', '运行失败'],
    ['unreachable', 'unreachable', '无法访问'],
    ['stuck', 'stuck', '卡住'],
    ['blocked', 'blocked', '被停用'],
    ['quota', 'over its quota', '配额用尽'],
    ['outdated', 'out of date', '新提交未运行'],
    ['account', 'in trouble', '账号异常'],
  ] as const)('name “%s” so that every sentence reads well', (kind, en, zh) => {
    const titles = (['opened', 'closed', 'reminder'] as const).flatMap((event) => {
      const content = contentOf([newsOf({ event, incident: incidentOf({ kind }) })])
      return [composeWords(content).title, composeWords({ ...content, language: 'zh' }).title]
    })
    expect(titles).toEqual([
      ...[`🔴 My app: ${en}`, `🔴 My app：${zh}`],
      ...[`🟢 My app: no longer ${en}`, `🟢 My app：${zh}已恢复`],
      ...[`🔔 My app: still ${en}`, `🔔 My app：仍然${zh}`],
    ])
  })

  it.each([
    [0, '0 s', '0 秒'],
    [-5_000, '0 s', '0 秒'],
    [59_999, '59 s', '59 秒'],
    [60_000, '1 min', '1 分钟'],
    [3_600_000, '1 h', '1 小时'],
    [86_399_999, '23 h 59 min', '23 小时 59 分钟'],
    [86_400_000, '1 d', '1 天'],
    [176_400_000, '2 d 1 h', '2 天 1 小时'],
  ])('write a length of %i ms', (ms, en, zh) => {
    expect(lengthText(ms, ALERT_TEXTS.en.lengths)).toBe(en)
    expect(lengthText(ms, ALERT_TEXTS.zh.lengths)).toBe(zh)
  })

  it('link to the incident, if the address of the dashboard is known', () => {
    const words = composeWords(contentOf([failed]))
    expect([words.link, words.lines[0]?.link]).toEqual([
      'https://spaces.example/incidents',
      'https://spaces.example/incidents?id=12',
    ])
    expect(composeWords(contentOf([failed], { origin: null }))).toMatchObject({
      link: null,
      lines: [{ link: null }],
    })
  })
})

describe('the text of somebody else', () => {
  it.each([
    ['a\u0000b\u0007c\r\nd\te', 'a b c d e'],
    ['\u001b[31mred\u001b[0m \u001b]0;title\u0007text', 'red text'],
    ['\u202egpj.exe\u2066 \u200bzero\ufeff', 'gpj.exe zero'],
    ['\u061cשלום \u200fעולם', 'שלום עולם'],
    ['👩‍🚀 किताब', '👩‍🚀 किताब'],
    ['a\u2028b\u2029c', 'a b c'],
    ['🔴 聊天 *_[]()~`>#+-=|{}.!<b>&amp;', '🔴 聊天 *_[]()~`>#+-=|{}.!<b>&amp;'],
    ['\ud800', '\ufffd'],
  ])('%j becomes one visible line', (text, line) => {
    expect(plainLine(text, 100)).toBe(line)
  })

  it('is cut at whole characters', () => {
    expect(plainLine('🔴'.repeat(9), 5)).toBe('🔴🔴🔴🔴…')
    expect([...plainError('x'.repeat(999), 300)]).toHaveLength(300)
  })
})
