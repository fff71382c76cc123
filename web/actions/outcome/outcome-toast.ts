import { shortenMessage } from '../../../shared/error-line.ts'
import { ACTIONS } from '../../../shared/model/actions.ts'
import { outcomeOf } from '../../../shared/model/outcome.ts'
import type { Space } from '../../../shared/model/space.ts'
import { describeActionError } from '../../errors/describe-error.ts'
import type { Locale } from '../../i18n/language.ts'
import { mayHaveWorked } from '../../requests/transport/api-error.ts'
import { spacePath } from '../../space-display/describe-space.ts'
import type { ToastMessage } from '../../ui/toasts/toasts.ts'
import type { Outcome } from '../action-center.ts'
import { endingWords, slowHint } from './ending-words.ts'
import { logLink } from './log-link.ts'

type About = Pick<ToastMessage, 'id' | 'href'>
type Words = Pick<Locale, 't' | 'format'>

const MISSED = { running: 'done.failed', paused: 'done.notPaused' } as const

/**
 * The toast for an outcome; null if it is reported elsewhere, as part of a bulk action. A Space's toast replaces its
 * previous one.
 */
export function outcomeToast(outcome: Outcome, words: Words): ToastMessage | null {
  const { space, action, isQuiet } = outcome
  if (isQuiet) return null
  const { t } = words
  const about = { id: `action:${space.id}`, href: spacePath(space) }
  switch (outcome.kind) {
    case 'accepted': {
      const title = t('done.sent', { title: space.title, doing: t(`doing.${action}`) })
      return { ...about, tone: 'info', title, text: t('done.sentHint') }
    }
    case 'settled':
      return settledToast(outcome, words, about)
    case 'slow':
      return {
        ...about,
        tone: 'warn',
        title: t('done.slow', { title: space.title }),
        subject: space.id,
        text: slowHint(space, t),
        ...quoteOf(space, words),
      }
    case 'refused':
      return refusedToast(outcome, words, about)
    default:
      return outcome satisfies never
  }
}

/** Compared with the action's goal: a restart that ends paused has failed, a pause has not. */
function settledToast({ action, space }: Outcome, words: Words, about: About): ToastMessage {
  const { t } = words
  const { title } = space
  const { goal } = ACTIONS[action]
  if (outcomeOf(action, space) === 'succeeded') {
    return {
      ...about,
      tone: 'good',
      title: t(`done.${goal}`, { title }),
    }
  }
  return {
    ...about,
    ...logLink([space], t),
    tone: 'bad',
    title: t(MISSED[goal], { title }),
    subject: space.id,
    text: endingWords(space, t),
    ...quoteOf(space, words),
  }
}

function quoteOf({ errorMessage }: Space, { t }: Words): Pick<ToastMessage, 'quote'> {
  return errorMessage ? { quote: { label: t('error.hubSaid'), text: shortenMessage(errorMessage) } } : {}
}

/** An action with an unknown outcome has not failed. */
function refusedToast(outcome: Outcome & { kind: 'refused' }, words: Words, about: About): ToastMessage {
  const { t } = words
  const isUnknown = mayHaveWorked(outcome.error)
  const subject = { action: t(`action.${outcome.action}`), title: outcome.space.title }
  return {
    ...about,
    tone: isUnknown ? 'warn' : 'bad',
    title: t(isUnknown ? 'done.unknown' : 'done.refused', subject),
    subject: outcome.space.id,
    ...describeActionError(outcome.error, words),
  }
}
