import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'

/** The icon and, where there is room, the name; leads to the list of Spaces. */
export function BrandLink({ isWide }: { isWide: boolean }) {
  const { t } = useLocale()
  return (
    <Link
      href="/"
      className="flex min-h-11 items-center gap-2 rounded-lg text-[0.8125rem] font-semibold tracking-tight"
    >
      <img src="/icon.svg" alt="" width={24} height={24} />
      <span className={isWide ? 'truncate' : 'sr-only'}>{t('app.name')}</span>
    </Link>
  )
}
