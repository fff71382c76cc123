import { shortenMessage } from '../../../shared/error-line.ts'
import { ACTIONS, type Action } from '../../../shared/model/actions.ts'
import { outcomeOf } from '../../../shared/model/outcome.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Locale } from '../../i18n/language.ts'
import { failureWords } from '../../space-display/failure-help.ts'
import type { ToastMessage } from '../../ui/toasts/toasts.ts'
import { logLink } from './log-link.ts'

/** How Spaces ended: settled, or not within ten minutes. */
interface Ended {
  settled: readonly Space[]
  slow: readonly Space[]
}

/** Above this number, Spaces are counted, not named. */
const MAX_NAMED = 3

const MANY_DONE = { running: 'done.manyRunning', paused: 'done.manyPaused' } as const

/**
 * One toast for how the Spaces of a bulk action ended, however many; null if none ended. Those that the Hub refused are not
 * included: the tray shows them.
 */
export function bulkToast(action: Action, ended: Ended, { t, format }: Pick<Locale, 't' | 'format'>) {
  const failed = ended.settled.filter((space) => outcomeOf(action, space) === 'failed')
  const total = ended.settled.length + ended.slow.length
  if (total === 0) return null
  if (failed.length > 0) return failedToast(action, { failed, total, slow: ended.slow }, { t, format })
  if (ended.slow.length > 0) return slowToast(ended.slow, { t, format })
  const title = t(MANY_DONE[ACTIONS[action].goal], { count: total })
  return { id: 'bulk', tone: 'good', title } satisfies ToastMessage
}

interface Failed {
  failed: readonly Space[]
  slow: readonly Space[]
  total: number
}

function failedToast(
  action: Action,
  { failed, slow, total }: Failed,
  { t, format }: Pick<Locale, 't' | 'format'>,
): ToastMessage {
  const [first] = failed
  const words = first && failureWords(first, t)
  const isOneCause = failed.every(({ failure }) => failure === first?.failure)
  const parts = [t('done.because', { reason: nameSome(failed, { t, format }) })]
  if (isOneCause && words) parts.push(t('done.because', { reason: words.label }), words.help)
  if (slow.length > 0) parts.push(t('done.because', { reason: t('done.manySlow', { count: slow.length }) }))
  const said = first?.errorMessage
  return {
    // A separate id, so that the success of a later retry does not replace it.
    id: `bulk failed ${failed.map(({ id }) => id).join(' ')}`,
    ...logLink(failed, t),
    tone: 'bad',
    title: t('done.manyFailed', { action: t(`action.${action}`), count: failed.length, total }),
    text: parts.reduce((first, second) => t('common.sentences', { first, second })),
    quote: said && isOneCause ? { label: t('error.hubSaid'), text: shortenMessage(said) } : null,
  }
}

function slowToast(slow: readonly Space[], words: Pick<Locale, 't' | 'format'>): ToastMessage {
  return {
    id: `bulk slow ${slow.map(({ id }) => id).join(' ')}`,
    tone: 'warn',
    title: words.t('done.manySlow', { count: slow.length }),
    text: nameSome(slow, words),
  }
}

function nameSome(spaces: readonly Space[], { t, format }: Pick<Locale, 't' | 'format'>): string {
  const names = spaces.slice(0, MAX_NAMED).map(({ title }) => title)
  const rest = spaces.length - names.length
  return format.list(rest > 0 ? [...names, t('done.manyMore', { count: rest })] : names)
}
