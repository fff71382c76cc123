import { type FormEvent, useState } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { useSignIn } from '../../requests/sign-in.ts'
import { ApiError } from '../../requests/transport/client.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { PasswordField, TextField } from './fields.tsx'
import { SignInError } from './sign-in-error.tsx'

type Missing = Partial<Record<'username' | 'password', boolean>>

export function SignInForm({ hasEnded }: { hasEnded: boolean }) {
  const { t } = useLocale()
  const signIn = useSignIn()
  const [missing, setMissing] = useState<Missing>({})
  const error = signIn.error
  const retryAfter = error instanceof ApiError ? error.retryAfterSeconds : null
  const secondsLeft = useCountdown(retryAfter, signIn.submittedAt)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const username = String(fields.get('username') ?? '')
    const password = String(fields.get('password') ?? '')
    setMissing({ username: !username, password: !password })
    if (!username || !password) return focusField(form, username ? 'password' : 'username')
    signIn.mutate(
      { username, password },
      { onError: (failure) => isWrong(failure) && focusField(form, 'password') },
    )
  }

  const isIncomplete = Boolean(missing.username || missing.password)
  const areWrong = !isIncomplete && isWrong(error)
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      {hasEnded && <p className="rounded-lg bg-busy-soft px-3 py-2 text-busy">{t('signIn.expired')}</p>}
      <TextField
        label={t('signIn.username')}
        name="username"
        autoComplete="username"
        isInvalid={areWrong || missing.username === true}
        autoFocus
      />
      <PasswordField label={t('signIn.password')} isInvalid={areWrong || missing.password === true} />
      <SignInError error={error} isIncomplete={isIncomplete} secondsLeft={secondsLeft} />
      <Button type="submit" variant="primary" className="h-10" disabled={signIn.isPending || secondsLeft > 0}>
        {signIn.isPending && <Spinner />}
        <span>{signIn.isPending ? t('signIn.submitting') : t('signIn.submit')}</span>
      </Button>
    </form>
  )
}

const isWrong = (error: Error | null) => error instanceof ApiError && error.code === 'invalid_credentials'

/** Selects what is in the field, which is to be typed again. */
function focusField(form: HTMLFormElement, name: 'username' | 'password') {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.select()
}

/** Whole seconds left of `seconds` since `from` (epoch milliseconds of this computer); 0 if there is no wait. */
export function useCountdown(seconds: number | null, from: number): number {
  useNow(1_000)
  const passed = Math.floor((Date.now() - from) / 1_000)
  return seconds === null ? 0 : Math.max(0, seconds - passed)
}
