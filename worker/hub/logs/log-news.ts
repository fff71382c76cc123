/** What the Hub sends of a log: a text, and when it was written (ISO 8601, or null if the Hub does not say). */
export interface LogText {
  at: string | null
  text: string
  /** Whether the text is only a part of what was written. */
  isPart: boolean
}

/** An empty event: the log is still open, and nothing has been written. */
export const KEEP_ALIVE = 'keep-alive'

export type LogNews = LogText | typeof KEEP_ALIVE
