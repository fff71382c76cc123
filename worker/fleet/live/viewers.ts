import type { Sample } from '../../../shared/model/sample.ts'
import type { Upstreams } from '../metrics/upstreams.ts'
import { encodeText, HEARTBEAT, writeEvent } from './encode-event.ts'
import { createSampleBatches, type WaitingSample } from './sample-batches.ts'
import type { Viewer } from './viewer.ts'

type Connections = Pick<Upstreams, 'retain' | 'release' | 'stateOf' | 'historyOf'>

/**
 * What a viewer is sent of the past when it subscribes, in characters: two minutes of one Space, and a share of each of many. Far
 * less than a reader may be behind.
 */
const PAST_CHARACTERS = 96 * 1024

/** A viewer that is gone may only fail at the second write: with `LINGER_MS`, its upstreams close within 20 s. */
const HEARTBEAT_MS = 6_000

/**
 * The open streams, and the subscriptions of each.
 * Invariant: the heartbeat runs exactly while there is a viewer, each subscription is retained once upstream, and no timer is
 * left after the last viewer.
 */
export class Viewers {
  readonly #viewers = new Map<string, Viewer>()
  readonly #readers = new Map<string, Set<Viewer>>()
  readonly #upstreams: Connections
  readonly #onWatched: (watched: boolean) => void
  readonly #samples = createSampleBatches((batch) => this.#deliver(batch))
  #heartbeat: ReturnType<typeof setInterval> | null = null

  /** `onWatched` is called when the first viewer is added and when the last one is removed. */
  constructor(upstreams: Connections, onWatched: (watched: boolean) => void) {
    this.#upstreams = upstreams
    this.#onWatched = onWatched
  }

  get size(): number {
    return this.#viewers.size
  }

  add(viewer: Viewer): void {
    this.#viewers.set(viewer.clientId, viewer)
    if (this.size > 1) return
    this.#heartbeat = setInterval(() => this.sendToAll(HEARTBEAT), HEARTBEAT_MS)
    this.#onWatched(true)
  }

  /** Removes a viewer and releases its subscriptions. */
  remove(viewer: Viewer): void {
    for (const id of viewer.subscriptions) this.#unsubscribe(viewer, id)
    this.#viewers.delete(viewer.clientId)
    if (this.size > 0) return
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat)
    this.#heartbeat = null
    this.#samples.stop()
    this.#onWatched(false)
  }

  find(clientId: string): Viewer | undefined {
    return this.#viewers.get(clientId)
  }

  ofSession(sessionId: string): Viewer[] {
    return [...this.#viewers.values()].filter((viewer) => viewer.session.id === sessionId)
  }

  /** Replaces a viewer's subscriptions. A Space in both sets keeps its connection and loses no sample. */
  setSubscriptions(viewer: Viewer, ids: string[]): void {
    // What waits is for those who were subscribed when it came: the known samples, which follow, include it.
    this.flush()
    const before = viewer.subscriptions
    const wanted = new Set(ids)
    const added = [...wanted].filter((id) => !before.has(id))
    viewer.subscriptions = wanted
    for (const id of added) this.#subscribe(viewer, id)
    for (const id of before) if (!wanted.has(id)) this.#unsubscribe(viewer, id)
    // Last, because a reader that is too slow for this is removed, and its subscriptions with it.
    const share = PAST_CHARACTERS / added.length
    for (const id of added) this.#sendState(viewer, id, share)
  }

  /** Whether any viewer subscribes to this Space: if not, nothing needs to be encoded. */
  hasReaders(spaceId: string): boolean {
    return this.#readers.has(spaceId)
  }

  /** Sends a sample to the Space's readers, together with others that arrive within 100 ms. */
  sendSample(sample: WaitingSample): void {
    this.#samples.add(sample)
  }

  /** Sends the samples that wait. */
  flush(): void {
    this.#samples.flush()
  }

  sendToReaders(spaceId: string, bytes: Uint8Array): void {
    this.flush()
    // A copy: a reader that is disconnected is removed from the set during the loop.
    for (const viewer of [...(this.#readers.get(spaceId) ?? [])]) viewer.send(bytes)
  }

  sendToAll(bytes: Uint8Array): void {
    this.flush()
    for (const viewer of [...this.#viewers.values()]) viewer.send(bytes)
  }

  isSomeoneBehind(): boolean {
    return [...this.#viewers.values()].some((viewer) => viewer.isBehind())
  }

  /** One write for each viewer. Viewers of the same Spaces share the encoded bytes. */
  #deliver(batch: readonly WaitingSample[]): void {
    const encoded = new Map<string, Uint8Array>()
    for (const viewer of [...this.#viewers.values()]) {
      let text = ''
      for (const sample of batch) if (viewer.subscriptions.has(sample.spaceId)) text += sample.text
      if (text === '') continue
      const bytes = encoded.get(text) ?? encodeText(text)
      encoded.set(text, bytes)
      viewer.send(bytes)
    }
  }

  #subscribe(viewer: Viewer, spaceId: string): void {
    this.#readers.set(spaceId, (this.#readers.get(spaceId) ?? new Set()).add(viewer))
    this.#upstreams.retain(spaceId)
  }

  /** What is known of a Space, in one write: its last samples, oldest first, and why there are none now. */
  #sendState(viewer: Viewer, spaceId: string, share: number): void {
    const { latest, unavailable } = this.#upstreams.stateOf(spaceId)
    const write = (sample: Sample) => writeEvent({ type: 'metric', data: { spaceId, sample } })
    const past = viewer.isBehind() ? [] : this.#upstreams.historyOf(spaceId)
    let text = latest.map(write).join('')
    for (const sample of past.toReversed()) {
      if (latest.includes(sample)) continue
      const longer = write(sample) + text
      if (longer.length > share) break
      text = longer
    }
    if (unavailable) text += writeEvent({ type: 'unavailable', data: { spaceId, code: unavailable } })
    if (text !== '') viewer.send(encodeText(text))
  }

  #unsubscribe(viewer: Viewer, spaceId: string): void {
    const readers = this.#readers.get(spaceId)
    readers?.delete(viewer)
    if (readers?.size === 0) this.#readers.delete(spaceId)
    this.#upstreams.release(spaceId)
  }
}
