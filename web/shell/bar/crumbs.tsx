import { ChevronLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'

export interface Crumb {
  label: string
  /** Not for the page itself, which is the last one, nor for a part without a page of its own. */
  href?: string
}

/** Where this page is. A phone has room for the page itself and a way back. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t } = useLocale()
  const parents = crumbs.slice(0, -1)
  const page = crumbs.at(-1)
  if (!page) return null
  const back = parents.find(({ href }) => href !== undefined)
  return (
    <nav aria-label={t('bar.breadcrumb')} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5">
        {parents.map((parent) => (
          <Parent key={parent.label} parent={parent} isBack={parent === back} />
        ))}
        <li className={`truncate font-semibold ${back ? '' : 'phone:pl-2'}`}>
          <span aria-current="page">{page.label}</span>
        </li>
      </ol>
    </nav>
  )
}

function Parent({ parent: { label, href }, isBack }: { parent: Crumb; isBack: boolean }) {
  return (
    <li className={`flex shrink-0 items-center gap-1.5 text-muted ${isBack ? '' : 'phone:hidden'}`}>
      {href === undefined ? (
        <span>{label}</span>
      ) : (
        <Link
          href={href}
          className="max-w-48 truncate rounded-md hover:text-ink hover:underline phone:grid phone:size-11 phone:place-items-center"
        >
          <ChevronLeft size={20} aria-hidden className="hidden phone:block" />
          <span className="phone:sr-only">{label}</span>
        </Link>
      )}
      <span aria-hidden className="phone:hidden">
        /
      </span>
    </li>
  )
}
