import type { AlertContent, MessageWords } from '../alerts/alert-message.ts'
import type { AlertLanguage, DeliveryFailure } from '../model/alert.ts'

/** A text of the form, in each language. */
export type Words = Readonly<Record<AlertLanguage, string>>

/** A field of a channel, as the form shows it. */
export interface ChannelField {
  name: string
  label: Words
  /** What to enter, and where to find it. */
  help: Words
  placeholder?: string
  /** What a value must look like, and how to say that. By default visible ASCII characters without spaces. */
  pattern?: RegExp
  expected?: string
  /** `address`: a URL that is called. `secrets`: up to two keys, one a line. */
  type: 'address' | 'text' | 'secrets'
  /** Can be written, never read. */
  isSecret: boolean
  isRequired: boolean
}

/** A call to be made: a `POST`. Its URL and headers may be secrets. */
export interface ChannelRequest {
  url: string
  headers: Record<string, string>
  body: string
}

/** What a receiver has answered; `body` is the beginning of it, for the channel alone. */
export interface ChannelAnswer {
  status: number
  headers: Headers
  body: string
}

/** What an answer means. `retryAfterSeconds`: do not call again before; null: the receiver did not say. */
export type Verdict =
  | { ok: true }
  | {
      ok: false
      failure: DeliveryFailure
      retryAfterSeconds: number | null
      /** Fields that have changed at the receiver, such as the id of a chat that became a supergroup. */
      moved?: Record<string, string>
    }

/** A message and a moment: what a channel makes its request of. */
export interface Outgoing {
  content: AlertContent
  words: MessageWords
  /** The moment of this attempt, epoch milliseconds. */
  now: number
}

/**
 * Everything about one kind of channel, in one file: adding a kind is adding a file, and its lines in `channels.ts`. `Config` has all its fields,
 * `kind` and `language`; the schema follows from the fields. Limits, markup and answers are from the receiver's own documentation.
 */
export interface Channel<Config> {
  name: Words
  /** What to know before choosing it; null if there is nothing. */
  note: Words | null
  fields: readonly ChannelField[]
  toRequest(config: Config, outgoing: Outgoing): Promise<ChannelRequest>
  readAnswer(answer: ChannelAnswer): Verdict
}
