import { useQuery } from '@tanstack/react-query'
import { Redirect, useSearchParams } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { configQuery } from '../../requests/config.ts'
import { sessionQuery } from '../../requests/session.ts'
import { LanguageMenu } from '../../shell/bar/language-menu.tsx'
import { ThemeMenu } from '../../shell/bar/theme-menu.tsx'
import { useTitle } from '../../shell/page/use-title.ts'
import { returnPath } from '../../shell/session/return-path.ts'
import { NotReady } from './not-ready.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const { t } = useLocale()
  const session = useQuery(sessionQuery)
  const config = useQuery(configQuery)
  const [search] = useSearchParams()
  useTitle(t('signIn.title'))

  if (session.data?.success) return <Redirect to={returnPath(search)} replace />

  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex justify-end gap-1 p-3">
        <LanguageMenu />
        <ThemeMenu />
      </header>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col px-5 pt-[clamp(1rem,16dvh,12rem)] pb-16">
        <img src="/icon.svg" alt="" width={44} height={44} className="mb-5" />
        <h1 className="text-2xl font-semibold tracking-tight">{t('app.name')}</h1>
        <p className="mt-1 mb-7 text-muted">{t('signIn.lead')}</p>
        {config.data?.ready.login === false ? <NotReady /> : <SignInForm hasEnded={search.has('ended')} />}
      </main>
    </div>
  )
}
