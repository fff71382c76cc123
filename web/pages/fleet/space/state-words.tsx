import { tellFirst } from '../../../../shared/error-line.ts'
import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { noteOf } from '../../../space-display/describe-space.ts'
import { failureWords } from '../../../space-display/failure-help.ts'

/** The state itself says what has failed, so these need no label beside the Hub's words. */
const SAID_BY_STATE: ReadonlySet<Space['failure']> = new Set(['app', 'build', 'config'])

interface StateWordsProps {
  space: Space
  /** In a row or an item: everything on one line. */
  isOneLine?: boolean
}

/**
 * Why a Space is not up, in at most two lines, the telling one first; or what its state means. Above the link that covers
 * the card, so that it can be selected, and selecting it never opens the page.
 */
export function StateWords({ space, isOneLine = false }: StateWordsProps) {
  const { t } = useLocale()
  const failure = space.disabled ? null : failureWords(space, t)
  const { errorMessage } = space
  const isLabelled = failure !== null && (errorMessage === null || !SAID_BY_STATE.has(space.failure))
  const words = errorMessage ?? failure?.help ?? t(noteOf(space))
  const whole = failure ? `${failure.label}: ${failure.help}\n\n${errorMessage ?? ''}`.trim() : words
  const color = failure || space.disabled ? 'text-bad' : 'text-muted'
  return (
    <p title={whole} className={`text-xs wrap-anywhere ${color} ${isOneLine ? 'truncate' : 'line-clamp-2'}`}>
      {isLabelled && (
        <strong className="font-semibold">
          {failure?.label}
          {t('failure.colon')}
        </strong>
      )}
      <span
        lang={errorMessage ? 'en' : undefined}
        className={errorMessage ? 'relative z-10 cursor-text select-text' : undefined}
      >
        {errorMessage ? tellFirst(words) : words}
      </span>
    </p>
  )
}
