import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { fleetHref } from '../fleet-href.ts'

/** Leads back to the Spaces, as they were left. */
export function BackLink() {
  const { t } = useLocale()
  return (
    <Link
      href={fleetHref()}
      className="inline-flex h-8 items-center gap-1.5 rounded-lg px-2 text-muted hover:bg-hover hover:text-ink phone:h-11"
    >
      <ArrowLeft size={16} aria-hidden />
      {t('app.backToFleet')}
    </Link>
  )
}
