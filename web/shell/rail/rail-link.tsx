import { Link } from 'wouter'
import { withPageWords } from '../../i18n/language.ts'
import { createPart } from '../../loading/lazy-part.ts'
import { preload } from '../../loading/preload.ts'
import { QuietPart } from '../frame/quiet-part.tsx'
import { AttentionCount } from './count.tsx'
import type { NavEntry } from './use-nav-entries.ts'

/** Also needs what is open, which the first screen does not wait for. */
export const incidentCount = createPart(
  withPageWords(() => import('./incident-count.tsx')),
  (module) => module.IncidentCount,
)

export const RAIL_ROW =
  'relative flex h-9 w-full shrink-0 items-center gap-2.5 rounded-lg px-2.5 text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink'

export function RailLink({ entry, isWide }: { entry: NavEntry; isWide: boolean }) {
  const { label, icon: Icon, href, isCurrent, count = 0, countsIncidents } = entry
  const place = isWide ? 'ml-auto' : 'absolute -top-1 -right-1.5 scale-90'
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
      {count > 0 && <AttentionCount count={count} className={place} />}
      {countsIncidents && <QuietPart part={incidentCount} with={{ className: place }} />}
    </Link>
  )
}
