import { stageGroup } from '../../shared/stages.ts'
import { describeActionError } from '../i18n/describe-error.ts'
import type { Locale } from '../i18n/language.ts'
import { spacePath } from '../spaces/facts.ts'
import type { ToastMessage } from '../ui/toasts.ts'
import type { Outcome } from './action-center.ts'

type About = Pick<ToastMessage, 'id' | 'href'>
type Words = Pick<Locale, 't' | 'format'>

/** The toast that tells an outcome; null where it is told elsewhere. Each one of a Space replaces the one before. */
export function outcomeToast(outcome: Outcome, words: Words): ToastMessage | null {
  const { space, action, isQuiet } = outcome
  const { t } = words
  const about = { id: `action:${space.id}`, href: spacePath(space) }
  switch (outcome.kind) {
    case 'accepted': {
      const title = t('done.sent', { title: space.title, doing: t(`doing.${action}`) })
      return isQuiet ? null : { ...about, tone: 'info', title, text: t('done.sentHint') }
    }
    case 'settled':
      return settledToast(outcome, words, about)
    case 'slow':
      return {
        ...about,
        tone: 'info',
        title: t('done.slow', { title: space.title }),
        text: t('done.slowHint'),
      }
    case 'refused':
      return isQuiet ? null : refusedToast(outcome, words, about)
    default:
      return outcome satisfies never
  }
}

function settledToast({ space, isQuiet }: Outcome, { t }: Words, about: About): ToastMessage | null {
  const { title, stage, errorMessage } = space
  if (stageGroup(stage) === 'failed') {
    const text = t(`stage.${stage}`)
    const quote = errorMessage ? { quote: { label: t('error.hubSaid'), text: errorMessage } } : {}
    return { ...about, tone: 'bad', title: t('done.failed', { title }), subject: space.id, text, ...quote }
  }
  if (isQuiet) return null
  if (stage === 'RUNNING') return { ...about, tone: 'good', title: t('done.running', { title }) }
  if (stage === 'PAUSED') return { ...about, tone: 'good', title: t('done.paused', { title }) }
  return { ...about, tone: 'info', title: t('done.settled', { title, stage: t(`stage.${stage}`) }) }
}

function refusedToast(outcome: Outcome & { kind: 'refused' }, words: Words, about: About): ToastMessage {
  const { t } = words
  const title = t('done.refused', { action: t(`action.${outcome.action}`), title: outcome.space.title })
  return {
    ...about,
    tone: 'bad',
    title,
    subject: outcome.space.id,
    ...describeActionError(outcome.error, words),
  }
}
