import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'

/** The icon and, on wide screens, the name; leads to the list of Spaces. */
export function BrandLink() {
  const { t } = useLocale()
  return (
    <Link
      href="/"
      className="flex items-center gap-2.5 rounded-lg font-semibold tracking-tight phone:size-11 phone:justify-center"
    >
      <img src="/icon.svg" alt="" width={24} height={24} />
      <span className="max-lg:sr-only">{t('app.name')}</span>
    </Link>
  )
}
