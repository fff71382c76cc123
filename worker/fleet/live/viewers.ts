import type { Upstreams } from '../metrics/upstreams.ts'
import { encodeEvent, HEARTBEAT } from './encode-event.ts'
import type { Viewer } from './viewer.ts'

/** A gone viewer may show only at the second write: with the linger, what it read is let go within 20 s. */
const HEARTBEAT_MS = 6_000

/**
 * Who watches, and which Spaces each of them reads.
 * Invariant: the heartbeat runs exactly while there is a viewer, and each subscription counts once upstream.
 */
export class Viewers {
  readonly #viewers = new Map<string, Viewer>()
  readonly #readers = new Map<string, Set<Viewer>>()
  readonly #upstreams: Upstreams
  readonly #onWatched: (watched: boolean) => void
  #heartbeat: ReturnType<typeof setInterval> | null = null

  /** `onWatched` is called as the first viewer comes and as the last one goes. */
  constructor(upstreams: Upstreams, onWatched: (watched: boolean) => void) {
    this.#upstreams = upstreams
    this.#onWatched = onWatched
  }

  get size(): number {
    return this.#viewers.size
  }

  /** Takes a viewer in; the first one starts the heartbeat. */
  add(viewer: Viewer): void {
    this.#viewers.set(viewer.clientId, viewer)
    if (this.size > 1) return
    this.#heartbeat = setInterval(() => this.sendToAll(HEARTBEAT), HEARTBEAT_MS)
    this.#onWatched(true)
  }

  /** Lets a viewer go, with all that it subscribed to; the last one ends the heartbeat. */
  remove(viewer: Viewer): void {
    for (const id of viewer.subscriptions) this.#unsubscribe(viewer, id)
    this.#viewers.delete(viewer.clientId)
    if (this.size > 0) return
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat)
    this.#heartbeat = null
    this.#onWatched(false)
  }

  find(clientId: string): Viewer | undefined {
    return this.#viewers.get(clientId)
  }

  /** All the streams that one session has open. */
  ofSession(sessionId: string): Viewer[] {
    return [...this.#viewers.values()].filter((viewer) => viewer.session.id === sessionId)
  }

  /** Replaces what a viewer reads; a Space that stays keeps its place and loses no sample. */
  setSubscriptions(viewer: Viewer, ids: string[]): void {
    const before = viewer.subscriptions
    const wanted = new Set(ids)
    const added = [...wanted].filter((id) => !before.has(id))
    viewer.subscriptions = wanted
    for (const id of added) this.#subscribe(viewer, id)
    for (const id of before) if (!wanted.has(id)) this.#unsubscribe(viewer, id)
    // Last, because a reader that is too slow for it leaves, and gives back all that it subscribed to.
    for (const id of added) this.#tellState(viewer, id)
  }

  /** Whether anybody reads this Space: if not, nothing needs to be encoded. */
  hasReaders(spaceId: string): boolean {
    return this.#readers.has(spaceId)
  }

  sendToReaders(spaceId: string, bytes: Uint8Array): void {
    // A copy: a reader that is cut off leaves the set while it is walked.
    for (const viewer of [...(this.#readers.get(spaceId) ?? [])]) viewer.send(bytes)
  }

  sendToAll(bytes: Uint8Array): void {
    for (const viewer of [...this.#viewers.values()]) viewer.send(bytes)
  }

  /** Whether some viewer has much to read yet. */
  isSomeoneBehind(): boolean {
    return [...this.#viewers.values()].some((viewer) => viewer.isBehind())
  }

  #subscribe(viewer: Viewer, spaceId: string): void {
    this.#readers.set(spaceId, (this.#readers.get(spaceId) ?? new Set()).add(viewer))
    this.#upstreams.retain(spaceId)
  }

  #tellState(viewer: Viewer, spaceId: string): void {
    const { latest, unavailable } = this.#upstreams.stateOf(spaceId)
    for (const sample of latest) viewer.send(encodeEvent({ type: 'metric', data: { spaceId, sample } }))
    if (unavailable) viewer.send(encodeEvent({ type: 'unavailable', data: { spaceId, code: unavailable } }))
  }

  #unsubscribe(viewer: Viewer, spaceId: string): void {
    const readers = this.#readers.get(spaceId)
    readers?.delete(viewer)
    if (readers?.size === 0) this.#readers.delete(spaceId)
    this.#upstreams.release(spaceId)
  }
}
