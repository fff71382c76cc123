import * as z from 'zod/mini'
import {
  acceptWith,
  boxOf,
  bytes,
  hmacBase64,
  type Received,
  type Receiver,
  readJson,
  refuseWith,
} from '../receiver.ts'

/** The secret of boxes that are named `signed`. */
export const BOT_SECRET = 'SECsimulated0123456789'

/** What messages to DingTalk's boxes that are named `keyword` must contain. */
const BOT_KEYWORD = 'Space'

const HOUR_MS = 3_600_000
const isSigned = (received: Received) => boxOf(received).startsWith('signed')

const feishuMessage = z.object({
  msg_type: z.literal('post'),
  timestamp: z.optional(z.string()),
  sign: z.optional(z.string()),
  content: z.object({
    post: z.record(
      z.string(),
      z.object({
        title: z.string(),
        content: z.array(
          z.array(
            z.discriminatedUnion('tag', [
              z.object({ tag: z.literal('text'), text: z.string() }),
              z.object({ tag: z.literal('a'), text: z.string(), href: z.url() }),
              z.object({ tag: z.literal('at'), user_id: z.string() }),
            ]),
          ),
        ),
      }),
    ),
  }),
})

/** A custom bot of Feishu: `post` messages. It says no in an answer of 200. */
export const receiveFeishu: Receiver = async (received) => {
  const box = boxOf(received)
  const no = (code: number, msg: string) => refuseWith(box, 200, { code, msg, data: {} })
  if (bytes(received.body) > 20_000) return no(9499, 'Bad Request')
  const sent = feishuMessage.safeParse(readJson(received))
  if (!sent.success) return no(19002, 'params error, msg_type need')
  const { timestamp = '', sign, content } = sent.data
  if (isSigned(received)) {
    const isRecent = Math.abs(received.now - Number(timestamp) * 1_000) < HOUR_MS
    if (!isRecent || sign !== (await hmacBase64(`${timestamp}\n${BOT_SECRET}`, ''))) {
      return no(19021, 'sign match fail or timestamp is not within one hour from current time')
    }
  }
  const [post] = Object.values(content.post)
  const rows = (post?.content ?? []).map((row) =>
    row.map((part) => (part.tag === 'at' ? '' : part.text)).join(''),
  )
  const pings = (post?.content ?? []).flat().flatMap((part) => (part.tag === 'at' ? [part.user_id] : []))
  return acceptWith(
    box,
    { code: 0, msg: 'success', data: {} },
    { shown: [post?.title, ...rows].join('\n'), pings },
  )
}

const textMessage = z.object({
  msgtype: z.literal('text'),
  text: z.object({ content: z.string(), mentioned_list: z.optional(z.array(z.string())) }),
  at: z.optional(z.object({ isAtAll: z.optional(z.boolean()) })),
})

/** A custom robot of DingTalk. It says no in an answer of 200. */
export const receiveDingtalk: Receiver = async (received) => {
  const { searchParams } = received.url
  const box = boxOf(received)
  const no = (errcode: number, errmsg: string) => refuseWith(box, 200, { errcode, errmsg })
  if (!searchParams.get('access_token')) return no(300005, 'token is not exist')
  const sent = textMessage.safeParse(readJson(received))
  if (!sent.success || bytes(received.body) > 20_000) return no(400105, 'unsupported msgtype')
  if (isSigned(received)) {
    const timestamp = searchParams.get('timestamp') ?? ''
    const isRecent = Math.abs(received.now - Number(timestamp)) < HOUR_MS
    const expected = await hmacBase64(BOT_SECRET, `${timestamp}\n${BOT_SECRET}`)
    if (!isRecent || searchParams.get('sign') !== expected) return no(310000, 'sign not match')
  }
  if (box.startsWith('keyword') && !sent.data.text.content.includes(BOT_KEYWORD)) {
    return no(310000, 'keywords not in content')
  }
  const pings = sent.data.at?.isAtAll ? ['all'] : []
  return acceptWith(box, { errcode: 0, errmsg: 'ok' }, { shown: sent.data.text.content, pings })
}

/** A group robot of WeCom. It says no in an answer of 200. */
export const receiveWecom: Receiver = (received) => {
  const box = boxOf(received)
  const no = (errcode: number, errmsg: string) => refuseWith(box, 200, { errcode, errmsg })
  if (!received.url.searchParams.get('key')) return no(93000, 'invalid webhook url')
  const sent = textMessage.safeParse(readJson(received))
  if (!sent.success) return no(40008, 'invalid message type')
  const { content, mentioned_list: pings = [] } = sent.data.text
  if (bytes(content) > 2_048) return no(40058, 'text.content exceed max length 2048')
  return acceptWith(box, { errcode: 0, errmsg: 'ok' }, { shown: content, pings })
}
