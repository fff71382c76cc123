import type { AlertLanguage, MessageType } from '../model/alert.ts'
import type { Incident } from '../model/incident.ts'
import type { Stage } from '../model/stages.ts'

/** The Space of an incident, as a message names it. */
export interface AlertSpace {
  id: string
  title: string
  /** The app's address; null if the Hub reports none. */
  url: string | null
  hubUrl: string
}

/** One thing that a message tells. It is stored with the message: what is said does not change from one attempt to the next. */
export interface AlertNews {
  event: 'opened' | 'closed' | 'reminder'
  /** As it was when the message was made. */
  incident: Incident
  /** Null if the incident concerns a whole account, or the Space is gone. */
  space: AlertSpace | null
  /** Since when it has been wrong: before `incident.openedAt` if it has come back soon after it was over. ISO 8601. */
  since: string
  /** How often it has opened since then. */
  times: number
  /** The stage in which the Space is now; null if there is no Space. */
  stage: Stage | null
}

/** What is to be said, before anybody has put it into words. */
export interface AlertContent {
  /** The message's id: `msg_` and letters and digits. */
  id: string
  type: MessageType
  /** When it was made, ISO 8601. */
  at: string
  language: AlertLanguage
  /** The time zone of the times in it, an IANA name. */
  zone: string
  /** The dashboard's address without a slash at its end; null if it is not known. */
  origin: string | null
  /** At least one, oldest first. More than one only in a `digest` and in a `test`. */
  news: AlertNews[]
}

/** A line of a message, whole: it is left out rather than cut. Plain text without control characters or line breaks. */
export interface MessageLine {
  text: string
  /** The page of the incident; null if the dashboard's address is not known. */
  link: string | null
}

/** What people read, in the language of the channel, in plain text: each channel escapes it in its own way. */
export interface MessageWords {
  /** One short line, such as “3 Spaces have failed”. */
  title: string
  lines: MessageLine[]
  /** Where more is to be seen. */
  link: string | null
  /** What to say instead of lines that do not fit, such as “and 41 more”. */
  more: (count: number) => string
}
