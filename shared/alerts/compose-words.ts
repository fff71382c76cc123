import { ALL_ACCOUNTS } from '../model/incident.ts'
import type { AlertContent, AlertNews, MessageLine, MessageWords } from './alert-message.ts'
import { ALERT_TEXTS, type AlertTexts } from './alert-texts.ts'
import { createMomentText, lengthText } from './moment-text.ts'
import { plainError, plainLine } from './plain-line.ts'

const MAX_NAME = 100
const MAX_REASON = 300

const SIGNS = { opened: '🔴', closed: '🟢', reminder: '🔔' } as const

/**
 * Puts a message into words, one line for each thing that has happened: which Space, what, since when, and why; a recovery says how
 * long it took.
 */
export function composeWords(content: AlertContent): MessageWords {
  const { type, language, zone, at, news, origin } = content
  const texts = ALERT_TEXTS[language]
  const title = titleOf(news, texts)
  const moment = createMomentText(language, zone, Date.parse(at))
  return {
    title: type === 'test' ? texts.test(title) : title,
    lines: news.map((one) => toLine(one, content, texts, moment)),
    link: origin === null ? null : `${origin}/incidents`,
    more: texts.more,
  }
}

function titleOf(news: readonly AlertNews[], texts: AlertTexts): string {
  const [first, ...others] = news
  if (first === undefined || others.length > 0) return digestTitle(news, texts)
  const { event, incident } = first
  return `${SIGNS[event]} ${texts.titleOf[event](shortSubject(first, texts), texts.kinds[incident.kind])}`
}

function digestTitle(news: readonly AlertNews[], texts: AlertTexts): string {
  const count = (event: AlertNews['event']) => news.filter((one) => one.event === event).length
  const counts = { opened: count('opened'), closed: count('closed'), reminder: count('reminder') }
  const sign = counts.opened > 0 ? SIGNS.opened : counts.reminder > 0 ? SIGNS.reminder : SIGNS.closed
  return `${sign} ${texts.digest(counts)}`
}

function toLine(
  news: AlertNews,
  { at, origin, news: all }: AlertContent,
  texts: AlertTexts,
  moment: (at: number) => string,
): MessageLine {
  const { event, incident, stage, times } = news
  const isOne = all.length === 1
  const subject = fullSubject(news, texts)
  const kind = texts.kinds[incident.kind]
  const [since, until] = [Date.parse(news.since), Date.parse(incident.closedAt ?? at)]
  const message = incident.errorMessage === null ? '' : plainError(incident.errorMessage, MAX_REASON)
  const reason = message || texts.reasons[incident.kind]
  const lasts = lengthText(until - since, texts.lengths)
  const text =
    event === 'closed'
      ? texts.closed({ subject, kind, lasted: lasts, times, stage })
      : texts[event]({ subject, kind, since: moment(since), lasts, reason })
  const link = origin === null ? null : `${origin}/incidents?id=${encodeURIComponent(incident.id)}`
  // The title of a message about one thing has its sign.
  return { text: isOne ? text : `${SIGNS[event]} ${text}`, link }
}

/** The Space by its title, or the account. */
function shortSubject({ space, incident: { spaceId, account } }: AlertNews, texts: AlertTexts): string {
  const title = space === null ? '' : plainLine(space.title, MAX_NAME)
  return title || spaceId || (account === ALL_ACCOUNTS ? texts.everything : plainLine(account, MAX_NAME))
}

/** The Space by its title and its id, if they differ. */
function fullSubject(news: AlertNews, texts: AlertTexts): string {
  const { spaceId } = news.incident
  const title = shortSubject(news, texts)
  const name = spaceId?.slice(spaceId.indexOf('/') + 1)
  if (spaceId === null || title === spaceId || title === name) return spaceId ?? title
  return `${title} (${spaceId})`
}
