/** A line of the log before our secrets are masked. */
export interface RawLine {
  /** ISO 8601, or null if the Hub gave no time. */
  at: string | null
  text: string
  /** Whether it ended with its event, without a line break: a secret may go on in the next line. */
  isOpen: boolean
  /** Whether it was so long that a part of it was dropped. */
  isCut: boolean
}
