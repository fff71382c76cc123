import { stageGroup } from '../../shared/stages.ts'
import { describeError } from '../i18n/describe-error.ts'
import type { Locale } from '../i18n/language.ts'
import type { ToastMessage } from '../ui/toasts.ts'
import type { Outcome } from './action-center.ts'

type Words = Pick<Locale, 't' | 'format'>

/** The toast that tells an outcome; null where it is told elsewhere. Each one of a Space replaces the one before. */
export function outcomeToast(outcome: Outcome, words: Words): ToastMessage | null {
  const { space, action, isQuiet } = outcome
  const { t } = words
  const id = `action:${space.id}`
  switch (outcome.kind) {
    case 'accepted': {
      const title = t('done.sent', { title: space.title, doing: t(`doing.${action}`) })
      return isQuiet ? null : { id, tone: 'info', title, text: t('done.sentHint') }
    }
    case 'settled':
      return settledToast(outcome, words, id)
    case 'slow':
      return { id, tone: 'info', title: t('done.slow', { title: space.title }), text: t('done.slowHint') }
    case 'refused':
      return isQuiet ? null : refusedToast(outcome, words, id)
    default:
      return outcome satisfies never
  }
}

function settledToast({ space, isQuiet }: Outcome, { t }: Words, id: string): ToastMessage | null {
  const { title, stage, errorMessage } = space
  if (stageGroup(stage) === 'failed') {
    const text = t(`stage.${stage}`)
    const quote = errorMessage ? { quote: { label: t('error.hubSaid'), text: errorMessage } } : {}
    return { id, tone: 'bad', title: t('done.failed', { title }), text, ...quote }
  }
  if (isQuiet) return null
  if (stage === 'RUNNING') return { id, tone: 'good', title: t('done.running', { title }) }
  if (stage === 'PAUSED') return { id, tone: 'good', title: t('done.paused', { title }) }
  return { id, tone: 'info', title: t('done.settled', { title, stage: t(`stage.${stage}`) }) }
}

function refusedToast(outcome: Outcome & { kind: 'refused' }, words: Words, id: string): ToastMessage {
  const { t } = words
  const title = t('done.refused', { action: t(`action.${outcome.action}`), title: outcome.space.title })
  return { id, tone: 'bad', title, ...describeError(outcome.error, words) }
}
