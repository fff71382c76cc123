import { describeError } from '../../errors/describe-error.ts'
import type { Locale } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { ApiError } from '../../requests/transport/client.ts'

interface SignInErrorProps {
  error: Error | null
  isIncomplete: boolean
  secondsLeft: number
}

/**
 * Why the sign-in failed. Always in the page, so that screen readers announce its text when it appears,
 * and with the room of a line, so that nothing moves then.
 */
export function SignInError({ error, isIncomplete, secondsLeft }: SignInErrorProps) {
  const locale = useLocale()
  const requestId = error instanceof ApiError && error.code !== 'invalid_credentials' && error.requestId
  return (
    <div id="sign-in-error" role="alert" className="min-h-5 text-bad">
      {secondsLeft > 0 && !isIncomplete && isOurLimit(error) ? (
        <Countdown error={error} secondsLeft={secondsLeft} />
      ) : (
        wordsFor(error, isIncomplete, locale)
      )}
      {requestId && secondsLeft === 0 && (
        <p className="mt-1 font-mono text-xs text-muted">{locale.t('error.requestId', { id: requestId })}</p>
      )}
    </div>
  )
}

/** Announced once, with the whole wait; the countdown is only visible. */
function Countdown({ error, secondsLeft }: Pick<SignInErrorProps, 'error' | 'secondsLeft'>) {
  const { t, format } = useLocale()
  const wait = error instanceof ApiError ? (error.retryAfterSeconds ?? secondsLeft) : secondsLeft
  return (
    <>
      <span className="sr-only">{t('signIn.tooMany', { time: format.wait(wait) })}</span>
      <span aria-hidden>{t('signIn.tooMany', { time: format.wait(secondsLeft) })}</span>
    </>
  )
}

function isOurLimit(error: Error | null): boolean {
  return error instanceof ApiError && error.code === 'rate_limited'
}

function wordsFor(error: Error | null, isIncomplete: boolean, locale: Locale): string | null {
  if (isIncomplete) return locale.t('signIn.missing')
  if (!error) return null
  return isOurLimit(error) ? locale.t('signIn.tooManyOver') : describeError(error, locale).text
}
