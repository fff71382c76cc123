import { Link } from 'wouter'
import { useLocale } from '../i18n/locale.tsx'
import { isReloading } from '../reload-once.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { PageMain } from './page-main.tsx'

/** What stands in for a page that broke. */
export function Broken() {
  const { t } = useLocale()
  if (isReloading()) return null
  return (
    <main role="alert" className="mx-auto grid max-w-md gap-3 px-4 py-24 text-center">
      <h1 className="text-lg font-semibold">{t('app.crashed')}</h1>
      <p className="text-muted">{t('app.crashedHint')}</p>
      <Button variant="primary" className="justify-self-center" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </main>
  )
}

export function NotFound() {
  const { t } = useLocale()
  return (
    <PageMain className="mx-auto grid max-w-md gap-4 px-4 py-24 text-center">
      <h1 className="text-lg font-semibold">{t('app.notFound')}</h1>
      <Link href="/" className={`${buttonClass('primary')} justify-self-center`}>
        {t('app.backToFleet')}
      </Link>
    </PageMain>
  )
}
