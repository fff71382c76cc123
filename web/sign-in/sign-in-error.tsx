import type { Locale } from '../i18n/language.ts'
import { useLocale } from '../i18n/locale.tsx'
import { ApiError } from '../requests/client.ts'

interface SignInErrorProps {
  error: Error | null
  isIncomplete: boolean
  secondsLeft: number
}

/** Why the sign-in failed. Always in the page, so that it is read out when its words come. */
export function SignInError(props: SignInErrorProps) {
  const locale = useLocale()
  const requestId =
    props.error instanceof ApiError && props.error.code !== 'invalid_credentials' && props.error.requestId
  return (
    <div id="sign-in-error" role="alert" className="text-bad empty:hidden">
      {wordsFor(props, locale)}
      {requestId && props.secondsLeft === 0 && (
        <p className="mt-1 font-mono text-xs text-muted">{locale.t('error.requestId', { id: requestId })}</p>
      )}
    </div>
  )
}

function wordsFor(
  { error, isIncomplete, secondsLeft }: SignInErrorProps,
  { t, format }: Locale,
): string | null {
  if (isIncomplete) return t('signIn.missing')
  if (!error) return null
  if (!(error instanceof ApiError)) return t('error.unreadable')
  if (error.code === 'invalid_credentials') return t('signIn.wrong')
  if (error.code === 'rate_limited') {
    return secondsLeft > 0
      ? t('signIn.tooMany', { time: format.duration(secondsLeft) })
      : t('signIn.tooManyOver')
  }
  return t(`error.${error.code}`)
}
