import type { UpdateReply } from '../../requests/update-subscriptions.ts'
import { createTimer } from '../../time/clock.ts'
import type { Stream, StreamHandlers } from '../stream/open-stream.ts'
import { createLeader, type Leader, type RealStream } from './leader.ts'
import type { Channel, Election, Message } from './messages.ts'

const BEAT_MS = 5_000
const SILENT_MS = 20_000
/** So that not all tabs try to become the leader at once. */
const SPREAD_MS = 5_000

export interface SharedOptions extends RealStream {
  /** The id of this tab. */
  tab: string
  channel: Channel
  election: Election
  random: () => number
}

/**
 * The stream as one tab sees it: it behaves like a stream of its own, but shares the one of the leading tab. It is longer than
 * our other files because its states can only be understood together.
 *
 * Invariant: while its share is open, this tab leads or waits for the lead; closing the share gives up both.
 */
export class SharedStream {
  private own: { handlers: StreamHandlers; ids: ReadonlySet<string> } | null = null
  private leader: Leader | null = null
  private withdraw: (() => void) | null = null
  private readonly options: SharedOptions
  private readonly silence
  private readonly beating

  constructor(options: SharedOptions) {
    this.options = options
    this.silence = createTimer(options.clock)
    this.beating = createTimer(options.clock)
    options.channel.listen((message) => this.hear(message))
  }

  /** Whether another tab holds the stream and maintains it. */
  isFollowing(): boolean {
    return this.own !== null && this.leader === null
  }

  open(handlers: StreamHandlers, spaceIds: string[]): Stream {
    const share = { handlers, ids: new Set(spaceIds) }
    this.own = share
    if (this.leader) this.leader.connect([this.options.tab, spaceIds])
    else this.ask(true)
    if (!this.withdraw) this.join(false)
    return {
      close: () => {
        if (this.own?.handlers !== handlers) return
        this.own = null
        // A tab that opens the next one immediately, for example after a loss, keeps the lead.
        queueMicrotask(() => this.own === null && this.giveUpLead())
      },
    }
  }

  update(spaceIds: string[]): Promise<UpdateReply> {
    if (this.own) this.own = { ...this.own, ids: new Set(spaceIds) }
    if (this.leader) this.leader.want(this.options.tab, spaceIds, false)
    else this.ask(false)
    return Promise.resolve('sent')
  }

  private join(isForced: boolean) {
    this.withdraw?.()
    this.withdraw = this.options.election.join({
      isForced,
      onLead: () => this.lead(),
      onLost: () => this.markLost(),
    })
  }

  private lead() {
    if (!this.own) return
    const { tab, channel } = this.options
    this.silence.cancel()
    this.leader = createLeader({
      ...this.options,
      deliver: (to, name, data, spaceId = null) => {
        const text = typeof data === 'string' ? data : JSON.stringify(data)
        const isForOthers = to !== tab && this.leader?.hasOthers(tab)
        if (isForOthers) channel.post({ kind: 'event', to, name, data: text, spaceId })
        if (to === null || to === tab) this.receive(name, text, spaceId)
      },
      onEnd: () => {
        channel.post({ kind: 'end' })
        this.own?.handlers.onEnd()
      },
    })
    channel.post({ kind: 'lead' })
    this.leader.connect([tab, [...this.own.ids]])
    this.beat()
  }

  private beat() {
    this.options.channel.post({ kind: 'beat' })
    this.leader?.removeSilent(this.options.tab)
    this.beating.set(BEAT_MS, () => this.beat())
  }

  /** Another tab considered this one dead, for example after a long sleep. */
  private markLost() {
    this.stopLeading()
    if (!this.own) return
    this.join(false)
    this.ask(true)
  }

  private hear(message: Message) {
    if (message.kind === 'want') this.leader?.want(message.tab, message.ids, message.isNew)
    else if (message.kind === 'gone') this.leader?.remove(message.tab)
    else if (!this.leader && this.own) this.follow(message, this.own.handlers)
  }

  private follow(message: Message, handlers: StreamHandlers) {
    this.expectMore()
    if (message.kind === 'lead') this.ask(true)
    if (message.kind === 'beat') this.ask(false)
    if (message.kind === 'end') handlers.onEnd()
    if (message.kind !== 'event') return
    const { to, name, data, spaceId } = message
    if (to === null || to === this.options.tab) this.receive(name, data, spaceId)
  }

  private receive(name: string, data: string, spaceId: string | null) {
    if (spaceId === null || this.own?.ids.has(spaceId)) this.own?.handlers.onEvent(name, data)
  }

  private ask(isNew: boolean) {
    if (!this.own) return
    this.options.channel.post({ kind: 'want', tab: this.options.tab, ids: [...this.own.ids], isNew })
    if (isNew) this.expectMore()
  }

  /** A leader that is silent for too long is asleep or hangs: its lead is taken. */
  private expectMore() {
    this.silence.set(SILENT_MS + this.options.random() * SPREAD_MS, () => this.join(true))
  }

  private stopLeading() {
    this.beating.cancel()
    this.leader?.close()
    this.leader = null
  }

  private giveUpLead() {
    this.silence.cancel()
    if (this.leader) this.stopLeading()
    else this.options.channel.post({ kind: 'gone', tab: this.options.tab })
    this.withdraw?.()
    this.withdraw = null
  }
}
