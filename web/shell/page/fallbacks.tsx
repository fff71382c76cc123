import { useEffect } from 'react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { MissingPartError, retryParts } from '../../loading/lazy-part.ts'
import { isReloading, reloadIfOutdated } from '../../loading/reload-once.ts'
import { Button, buttonClass } from '../../ui/controls/button.tsx'
import type { BoundaryFailure } from '../../ui/error-boundary.tsx'
import { PageMain } from './page-main.tsx'
import { useTitle } from './use-title.ts'

/** Shown instead of a page that crashed, or whose code could not be loaded. */
export function Broken({ error, retry }: BoundaryFailure) {
  const { t } = useLocale()
  const isMissing = error instanceof MissingPartError

  useEffect(() => {
    if (isMissing) void reloadIfOutdated()
  }, [isMissing])

  function tryAgain() {
    retryParts()
    retry()
  }

  if (isReloading()) return null
  return (
    <main role="alert" className="mx-auto grid max-w-md gap-3 px-4 py-24 text-center">
      <h1 className="text-lg font-semibold">{t(isMissing ? 'app.partMissing' : 'app.crashed')}</h1>
      <p className="text-muted">{t(isMissing ? 'app.partMissingHint' : 'app.crashedHint')}</p>
      <div className="flex flex-wrap justify-center gap-2">
        <Button variant="primary" onClick={tryAgain}>
          {t('common.retry')}
        </Button>
        <Button onClick={() => location.reload()}>{t('app.reload')}</Button>
      </div>
    </main>
  )
}

export function NotFound() {
  const { t } = useLocale()
  useTitle(t('app.notFound'))
  return (
    <PageMain className="mx-auto grid max-w-md gap-4 px-4 py-24 text-center">
      <h1 className="text-lg font-semibold">{t('app.notFound')}</h1>
      <Link href="/" className={`${buttonClass('primary')} justify-self-center`}>
        {t('app.backToFleet')}
      </Link>
    </PageMain>
  )
}
