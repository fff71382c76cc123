import { TriangleAlert } from 'lucide-react'
import { describeError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ErrorDetails } from '../../ui/error-details.tsx'

interface PageFailedProps {
  title: string
  /** The page has no heading of its own. */
  isWhole?: boolean
  error: Error
  isRetrying: boolean
  onRetry: () => void
}

/** Shown instead of a page, or a part of one, whose data could not be loaded: what happened, what to do, and a retry button. */
export function PageFailed({ title, isWhole = false, error, isRetrying, onRetry }: PageFailedProps) {
  const locale = useLocale()
  const { t } = locale
  const Heading = isWhole ? 'h1' : 'h2'
  return (
    <section role="alert" className="mx-auto grid max-w-md justify-items-center gap-3 py-20 text-center">
      <TriangleAlert size={28} aria-hidden className="text-warn" />
      <Heading className="text-lg font-semibold">{title}</Heading>
      <ErrorDetails {...describeError(error, locale)} />
      <Button variant="primary" disabled={isRetrying} onClick={onRetry}>
        {isRetrying && <Spinner />}
        {t('common.retry')}
      </Button>
    </section>
  )
}
