import type { Space } from '../../../../shared/model/space.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { noteOf } from '../../../space-display/describe-space.ts'
import { putErrorFirst } from '../../../space-display/error-line.ts'
import { failureWords } from '../../../space-display/failure-help.ts'

/**
 * Why a Space is not up, what helps, and the Hub’s words; or what its state means. Placed above the link that covers the
 * whole card, so that the text can be selected and read in full.
 */
export function StateWords({ space, isCompact = false }: { space: Space; isCompact?: boolean }) {
  const { t } = useLocale()
  const failure = space.disabled ? null : failureWords(space, t)
  const words = space.errorMessage ?? t(noteOf(space))
  const hasFailed = failure !== null || space.disabled
  return (
    <>
      {failure && (
        <p
          title={`${failure.label}: ${failure.help}`}
          className={`text-bad ${isCompact ? 'truncate' : 'line-clamp-2'}`}
        >
          <strong className="font-semibold">{failure.label}</strong>
          {t('failure.colon')}
          {failure.help}
        </p>
      )}
      <p
        title={words}
        lang={space.errorMessage ? 'en' : undefined}
        className={`wrap-anywhere ${clamp(failure !== null, isCompact)} ${hasFailed ? 'text-bad' : 'text-muted'} ${space.errorMessage ? 'relative z-10 w-fit cursor-text select-text' : ''}`}
      >
        {space.errorMessage ? putErrorFirst(words).join('\n') : words}
      </p>
    </>
  )
}

function clamp(hasFailure: boolean, isCompact: boolean): string {
  if (hasFailure) return isCompact ? 'truncate' : 'line-clamp-2'
  return isCompact ? 'line-clamp-2' : 'line-clamp-3'
}
