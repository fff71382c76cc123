import { type FormEvent, useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { useSignIn } from '../../requests/session.ts'
import { ApiError } from '../../requests/transport/client.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { PasswordField, TextField } from './fields.tsx'
import { SignInError } from './sign-in-error.tsx'

export function SignInForm({ hasEnded }: { hasEnded: boolean }) {
  const { t } = useLocale()
  const signIn = useSignIn()
  const [isIncomplete, setIncomplete] = useState(false)
  const error = signIn.error
  const retryAfter = error instanceof ApiError ? error.retryAfterSeconds : null
  const secondsLeft = useCountdown(retryAfter, signIn.submittedAt)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const username = String(fields.get('username') ?? '')
    const password = String(fields.get('password') ?? '')
    setIncomplete(!username || !password)
    if (username && password) signIn.mutate({ username, password })
  }

  const isWrong = error instanceof ApiError && error.code === 'invalid_credentials'
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {hasEnded && !error && (
        <p className="rounded-lg bg-busy-soft px-3 py-2 text-busy">{t('signIn.expired')}</p>
      )}
      <TextField
        label={t('signIn.username')}
        name="username"
        autoComplete="username"
        isInvalid={isWrong}
        autoFocus
      />
      <PasswordField label={t('signIn.password')} isInvalid={isWrong} />
      <SignInError error={error} isIncomplete={isIncomplete} secondsLeft={secondsLeft} />
      <Button type="submit" variant="primary" className="h-10" disabled={signIn.isPending || secondsLeft > 0}>
        {signIn.isPending && <Spinner />}
        <span>{signIn.isPending ? t('signIn.submitting') : t('signIn.submit')}</span>
      </Button>
    </form>
  )
}

/** Whole seconds left of `seconds` since `from` (epoch milliseconds of this computer); 0 if there is no wait. */
export function useCountdown(seconds: number | null, from: number): number {
  useNow(1_000)
  const passed = Math.floor((Date.now() - from) / 1_000)
  return seconds === null ? 0 : Math.max(0, seconds - passed)
}
