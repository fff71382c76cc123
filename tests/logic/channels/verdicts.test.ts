import { expect, it } from 'vitest'
import type { Verdict } from '../../../shared/channels/channel.ts'
import { CHANNELS, type ChannelKind } from '../../../shared/channels/channels.ts'

const no = (failure: string, retryAfterSeconds: number | null = null) => ({
  ok: false,
  failure,
  retryAfterSeconds,
})
const json = JSON.stringify

it.each<[ChannelKind, number, string, Record<string, string>, object]>([
  ['webhook', 200, 'anything', {}, { ok: true }],
  ['webhook', 204, '', {}, { ok: true }],
  ['webhook', 301, '', { location: 'https://x' }, no('redirect')],
  ['webhook', 410, '', {}, no('gone')],
  ['webhook', 404, '', {}, no('not-found')],
  ['webhook', 401, '', {}, no('unauthorized')],
  ['webhook', 400, '', {}, no('rejected')],
  ['webhook', 413, '', {}, no('too-large')],
  ['webhook', 500, '', {}, no('receiver-error')],
  ['webhook', 503, '', { 'retry-after': '120' }, no('receiver-error', 120)],
  ['webhook', 429, '', { 'retry-after': '7' }, no('rate-limited', 7)],
  ['webhook', 429, '', { 'retry-after': '999999' }, no('rate-limited', 86_400)],
  ['webhook', 429, '', { 'retry-after': '-5' }, no('rate-limited')],
  ['webhook', 429, '', { 'retry-after': '2.2' }, no('rate-limited', 3)],
  ['webhook', 429, '', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, no('rate-limited', 0)],
  ['webhook', 429, '', { 'retry-after': 'soon' }, no('rate-limited')],
  ['webhook', 403, 'error code: 1020', {}, no('address-blocked')],
  ['webhook', 526, '', {}, no('certificate')],
  ['webhook', 522, '', {}, no('timeout')],
  ['webhook', 404, 'error code: 1042', {}, no('own-zone')],
  // Discord's three kinds of 429 (field-cases B6.2)
  [
    'discord',
    429,
    json({ message: 'You are being rate limited.', retry_after: 64.57 }),
    { 'retry-after': '65' },
    no('rate-limited', 65),
  ],
  ['discord', 429, '<html>', { 'retry-after': '30' }, no('rate-limited', 30)],
  ['discord', 429, 'error code: 1015', {}, no('address-blocked', 900)],
  [
    'discord',
    429,
    json({ code: 0, message: 'You are being blocked from accessing our API temporarily' }),
    {},
    no('address-blocked', 900),
  ],
  ['discord', 204, '', {}, { ok: true }],
  // ntfy's daily quota by address (B6.1)
  [
    'ntfy',
    429,
    json({ code: 42908, http: 429, error: 'limit reached: daily message quota reached' }),
    {},
    no('daily-quota', 10_800),
  ],
  ['ntfy', 429, json({ code: 42901, http: 429 }), {}, no('rate-limited', 60)],
  ['telegram', 429, json({ ok: false, parameters: { retry_after: 33 } }), {}, no('rate-limited', 33)],
  [
    'telegram',
    400,
    json({ ok: false, parameters: { migrate_to_chat_id: -1009 } }),
    {},
    { ...no('not-found', 0), moved: { chatId: '-1009' } },
  ],
  // An accepted message stays accepted, or it would be sent again.
  ['telegram', 200, json({ ok: true, parameters: null }), {}, { ok: true }],
  ['telegram', 429, json({ ok: false, parameters: { retry_after: 'soon' } }), {}, no('rate-limited', 30)],
  ['telegram', 400, json({ parameters: { migrate_to_chat_id: 'x' } }), {}, no('rejected')],
  ['telegram', 400, json({ ok: false, description: 'Bad Request: chat not found' }), {}, no('not-found')],
  ['telegram', 400, json({ description: 'Bad Request: message is too long' }), {}, no('too-large')],
  [
    'telegram',
    400,
    json({ ok: false, description: "Bad Request: can't parse entities" }),
    {},
    no('rejected'),
  ],
  ['telegram', 404, json({ ok: false, description: 'Not Found' }), {}, no('unauthorized')],
  [
    'telegram',
    403,
    json({ ok: false, description: 'Forbidden: bot was blocked by the user' }),
    {},
    no('unauthorized'),
  ],
  // Proxies of the Bot API may send every answer as 200.
  [
    'telegram',
    200,
    json({ ok: false, error_code: 400, description: 'Bad Request: chat not found' }),
    {},
    no('not-found'),
  ],
  [
    'telegram',
    200,
    json({ ok: false, error_code: 429, parameters: { retry_after: 9 } }),
    {},
    no('rate-limited', 9),
  ],
  ['slack', 200, 'ok', {}, { ok: true }],
  ['slack', 404, 'no_service', {}, no('not-found')],
  ['slack', 429, '', { 'retry-after': '1' }, no('rate-limited', 1)],
  ['feishu', 200, json({ code: 0 }), {}, { ok: true }],
  ['feishu', 200, json({ code: 19021 }), {}, no('unauthorized')],
  ['feishu', 200, json({ code: 11232 }), {}, no('rate-limited', 60)],
  ['feishu', 200, json({ code: 9499, msg: 'too many request' }), {}, no('rate-limited', 60)],
  ['feishu', 200, json({ code: 9499, msg: 'Bad Request' }), {}, no('rejected')],
  ['feishu', 200, json({ code: 77 }), {}, no('rejected')],
  ['feishu', 200, '<html>', {}, no('rejected')],
  ['feishu', 200, json({ code: { valueOf: 0, toString: 0 } }), {}, no('rejected')],
  ['dingtalk', 200, json({ errcode: 0 }), {}, { ok: true }],
  ['dingtalk', 200, json({ errcode: 310000 }), {}, no('unauthorized')],
  ['dingtalk', 200, json({ errcode: 130101 }), {}, no('rate-limited', 600)],
  ['wecom', 200, json({ errcode: 45009 }), {}, no('rate-limited', 60)],
  ['wecom', 200, json({ errcode: 40058 }), {}, no('too-large')],
  ['wecom', 200, json({ errcode: 93000 }), {}, no('not-found')],
  ['bark', 200, json({ code: 200 }), {}, { ok: true }],
  ['bark', 400, json({ message: 'failed to get device token' }), {}, no('not-found')],
  ['bark', 200, json({ code: 400, message: 'failed to get device token' }), {}, no('not-found')],
  ['bark', 200, json({ code: 500, message: 'push failed' }), {}, no('receiver-error')],
])('%s: %i %s is understood', (kind, status, body, headers, verdict) => {
  const read: Verdict = CHANNELS[kind].readAnswer({ status, headers: new Headers(headers), body })
  expect(read).toEqual(verdict)
})
