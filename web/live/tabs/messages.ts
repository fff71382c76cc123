/** The messages between the tabs of one browser. One of them, the leader, holds the stream. */
export type Message =
  /** To the leader: this tab wants these Spaces. `isNew`: it has received nothing yet. */
  | { kind: 'want'; tab: string; ids: string[]; isNew: boolean }
  /** To the leader: this tab no longer needs a stream. */
  | { kind: 'gone'; tab: string }
  /** From a new leader: repeat what you want. */
  | { kind: 'lead' }
  /** From the leader, every few seconds: it is alive. Answered with `want`. */
  | { kind: 'beat' }
  /** From the leader: an event of the stream, for one tab or (null) for all. */
  | { kind: 'event'; to: string | null; name: string; data: string; spaceId: string | null }
  /** From the leader: the stream has ended, and the next one is being opened. */
  | { kind: 'end' }

export interface Channel {
  post: (message: Message) => void
  listen: (listener: (message: Message) => void) => void
}

/** Which tab leads. At most one does; when it goes, a waiting one takes over. */
export interface Election {
  /** Waits for the lead, or takes it from a silent leader. Returns a function that gives up waiting or the lead. */
  join: (options: { isForced: boolean; onLead: () => void; onLost: () => void }) => () => void
}
