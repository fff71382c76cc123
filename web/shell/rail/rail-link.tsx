import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { preload } from '../../loading/preload.ts'
import type { NavEntry } from './use-nav-entries.ts'

export const RAIL_ROW =
  'relative flex h-9 w-full shrink-0 items-center gap-2.5 rounded-lg px-2.5 text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink'

export function RailLink({ entry, isWide }: { entry: NavEntry; isWide: boolean }) {
  const { label, icon: Icon, href, isCurrent, count = 0 } = entry
  const load = () => preload(href)
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      title={label}
      onPointerEnter={load}
      onFocus={load}
      className={RAIL_ROW}
    >
      <Icon size={18} aria-hidden className="shrink-0" />
      <span className={isWide ? 'truncate' : 'sr-only'}>{label}</span>
      {count > 0 && (
        <Count count={count} className={isWide ? 'ml-auto' : 'absolute -top-1 -right-1.5 scale-90'} />
      )}
    </Link>
  )
}

/** How many things need attention, beside or above an icon. */
export function Count({ count, className }: { count: number; className: string }) {
  const { t, format } = useLocale()
  return (
    <>
      <span
        aria-hidden
        className={`min-w-5 rounded-full bg-bad-soft px-1.5 text-center text-xs font-semibold text-bad ${className}`}
      >
        {format.number(count)}
      </span>
      <span className="sr-only">{t('nav.attention', { count })}</span>
    </>
  )
}
