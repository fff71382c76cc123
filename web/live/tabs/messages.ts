/** What the tabs of one browser say to each other. One of them leads: it holds the stream. */
export type Message =
  /** To the leader: this tab wants these Spaces. `isNew`: it has heard nothing yet. */
  | { kind: 'want'; tab: string; ids: string[]; isNew: boolean }
  /** To the leader: this tab needs no stream any more. */
  | { kind: 'gone'; tab: string }
  /** From a new leader: say again what you want. */
  | { kind: 'lead' }
  /** From the leader, every few seconds: it is alive. Answered by `want`. */
  | { kind: 'beat' }
  /** From the leader: an event of the stream, for one tab or (null) for all. */
  | { kind: 'event'; to: string | null; name: string; data: string; spaceId: string | null }
  /** From the leader: the stream has ended; it is about to open the next. */
  | { kind: 'end' }

export interface Channel {
  post: (message: Message) => void
  listen: (listener: (message: Message) => void) => void
}

/** Which of the tabs leads. At most one does, and when it goes, one that waits takes its place. */
export interface Election {
  /** Waits for the lead, or takes it from a leader that is silent. Returns what gives the waiting or the lead up. */
  join: (options: { isForced: boolean; onLead: () => void; onLost: () => void }) => () => void
}
