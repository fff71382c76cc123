import { ChevronLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'

export interface Crumb {
  label: string
  /** Not for the page itself, which is the last one. */
  href?: string
}

/** Where this page is. A phone has room for the page itself and a way back. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useLocale()
  const parents = crumbs.slice(0, -1)
  const page = crumbs.at(-1)
  if (!page) return null
  return (
    <nav aria-label={t('bar.breadcrumb')} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5">
        {parents.map(({ label, href }, index) => (
          <li
            key={label}
            className={`flex shrink-0 items-center gap-1.5 text-muted ${index === 0 ? '' : 'phone:hidden'}`}
          >
            <Link
              href={href ?? '/'}
              className="max-w-48 truncate rounded-md hover:text-ink hover:underline phone:grid phone:size-11 phone:place-items-center"
            >
              <ChevronLeft size={20} aria-hidden className="hidden phone:block" />
              <span className="phone:sr-only">{label}</span>
            </Link>
            <span aria-hidden className="phone:hidden">
              /
            </span>
          </li>
        ))}
        <li className={`truncate font-semibold ${parents.length === 0 ? 'phone:pl-2' : ''}`}>
          <span aria-current="page">{page.label}</span>
        </li>
      </ol>
    </nav>
  )
}
