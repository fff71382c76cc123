import { TriangleAlert } from 'lucide-react'
import { describeError } from '../i18n/describe-error.ts'
import { useLocale } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Spinner } from '../ui/spinner.tsx'

interface PageFailedProps {
  title: string
  error: Error
  isRetrying: boolean
  onRetry: () => void
}

/** What stands in for a page whose data could not be read: what happened, what to do, and a way to try again. */
export function PageFailed({ title, error, isRetrying, onRetry }: PageFailedProps) {
  const locale = useLocale()
  const { text, quote, requestId } = describeError(error, locale)
  const { t } = locale
  return (
    <section role="alert" className="mx-auto grid max-w-md justify-items-center gap-3 py-20 text-center">
      <TriangleAlert size={28} aria-hidden className="text-warn" />
      <h1 className="text-lg font-semibold">{title}</h1>
      <p className="text-muted">{text}</p>
      {quote && (
        <p className="text-xs text-muted">
          {quote.label} <q className="text-ink">{quote.text}</q>
        </p>
      )}
      {requestId && (
        <p className="flex flex-wrap items-center justify-center text-xs text-muted">
          <span className="font-mono wrap-anywhere">{t('error.requestId', { id: requestId })}</span>
          <CopyButton text={requestId} label={t('common.copy')} copiedLabel={t('common.copied')} />
        </p>
      )}
      <Button variant="primary" disabled={isRetrying} onClick={onRetry}>
        {isRetrying && <Spinner />}
        {t('common.retry')}
      </Button>
    </section>
  )
}
