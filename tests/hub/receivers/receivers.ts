import { damageAnswer } from '../faults/damage.ts'
import { pickFault } from '../faults/fault.ts'
import { isDoneFirst, replaceAnswer } from '../faults/replace.ts'
import type { FaultSwitches } from '../faults/switches.ts'
import { waitUnlessAborted } from '../wait.ts'
import { receiveBark } from './kinds/bark-receiver.ts'
import { receiveDingtalk, receiveFeishu, receiveWecom } from './kinds/chinese-receivers.ts'
import { receiveDiscord } from './kinds/discord-receiver.ts'
import { receiveNtfy } from './kinds/ntfy-receiver.ts'
import { receiveSlack } from './kinds/slack-receiver.ts'
import { receiveTelegram } from './kinds/telegram-receiver.ts'
import { receiveWebhook } from './kinds/webhook-receiver.ts'
import { createPaces } from './paces.ts'
import type { Judgement, Received, Receiver } from './receiver.ts'

/** Where the receivers of alerts are: `/receivers/{kind}/…`. */
const PATH = /^\/receivers\/(\w+)(?:\/|$)/
const MAX_KEPT = 1_000

const RECEIVERS: Readonly<Record<string, Receiver>> = {
  webhook: receiveWebhook,
  telegram: receiveTelegram,
  discord: receiveDiscord,
  slack: receiveSlack,
  ntfy: receiveNtfy,
  feishu: receiveFeishu,
  dingtalk: receiveDingtalk,
  wecom: receiveWecom,
  bark: receiveBark,
}

/** A message that was accepted, or refused. */
export interface Arrival extends Pick<Judgement, 'accepted' | 'box' | 'shown' | 'id' | 'pings' | 'status'> {
  kind: string
  at: number
  /** The answer to a refused one. */
  why: unknown
  /** Whether the same message had been accepted before. */
  isRepeated: boolean
}

export function isReceiverPath(path: string): boolean {
  return PATH.test(path)
}

/** Stand-ins for everybody whom alerts are sent to, each with its own checks. */
export function createReceivers(faults: FaultSwitches, now: () => number) {
  const arrivals: Arrival[] = []
  const paces = createPaces()

  async function judge(kind: string, receiver: Receiver, received: Received): Promise<Judgement> {
    const judgement = await receiver(received)
    const late = judgement.accepted ? paces.count(kind, judgement.box, received.now) : null
    return late === null ? judgement : { ...judgement, ...late, accepted: false, shown: '' }
  }

  function keep(kind: string, judgement: Judgement, at: number): void {
    const { accepted, box, shown, id, pings, status, answer } = judgement
    const isSame = (one: Arrival) =>
      one.accepted &&
      one.kind === kind &&
      one.box === box &&
      (id === null ? one.shown === shown : one.id === id)
    const isRepeated = accepted && arrivals.some(isSame)
    if (arrivals.length >= MAX_KEPT) arrivals.shift()
    arrivals.push({
      kind,
      at,
      accepted,
      box,
      shown,
      id,
      pings,
      status,
      why: accepted ? null : answer,
      isRepeated,
    })
  }

  async function answerTruly(kind: string, receiver: Receiver, request: Request): Promise<Response> {
    const { url, headers } = request
    const received = { url: new URL(url), headers, body: await request.text(), now: now() }
    const judgement = await judge(kind, receiver, received)
    keep(kind, judgement, received.now)
    const { status, answer } = judgement
    if (status === 204) return new Response(null, { status })
    return typeof answer === 'string' ? new Response(answer, { status }) : Response.json(answer, { status })
  }

  return {
    arrivals,
    /** Answers a message; faults whose route is below `/receivers/` hit it, too. */
    async receive(request: Request, signal: AbortSignal): Promise<Response> {
      const { pathname, search } = new URL(request.url)
      const kind = PATH.exec(pathname)?.[1] ?? ''
      const receiver = RECEIVERS[kind]
      if (receiver === undefined || request.method !== 'POST')
        return new Response('Not found', { status: 404 })
      const taken = faults.take({ method: 'POST', path: pathname, search, account: null })
      await waitUnlessAborted(pickFault(taken, 'delay')?.ms ?? 0, signal)
      const answer = () => answerTruly(kind, receiver, request)
      if (isDoneFirst(taken)) await (await answer()).body?.cancel()
      return damageAnswer(await (replaceAnswer(taken, signal) ?? answer()), taken, signal)
    },
  }
}
