import { Command, Ellipsis } from 'lucide-react'
import { Link } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { preload } from '../../loading/preload.ts'
import { MenuButton } from '../../ui/menus/menu-button.tsx'
import type { MenuEntry } from '../../ui/menus/menu-entry.ts'
import { QuietPart } from '../frame/quiet-part.tsx'
import { openPalette } from '../palette-flag.ts'
import { AttentionCount } from './count.tsx'
import { incidentCount } from './rail-link.tsx'
import { type NavEntries, type NavEntry, useNavEntries } from './use-nav-entries.ts'

const TAB =
  'relative flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted aria-[current=page]:font-medium aria-[current=page]:text-ink'

const COUNT = 'absolute top-1 left-1/2 ml-2'

/** The pages, at the bottom of a phone. */
export function BottomBar() {
  const { t } = useLocale()
  const { fleet, incidents, activity, costs, secrets, alerts, views, docs, settings } = useNavEntries()
  return (
    <nav
      aria-label={t('nav.pages')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-raised pb-[env(safe-area-inset-bottom)]"
    >
      <Tab entry={fleet} />
      <Tab entry={incidents} />
      <button
        type="button"
        aria-haspopup="dialog"
        onPointerEnter={() => preload('palette')}
        onClick={openPalette}
        className={TAB}
      >
        <Command size={20} aria-hidden />
        <span>{t('bar.palette')}</span>
      </button>
      <Tab entry={settings} />
      <More pages={[activity, costs, secrets, alerts, docs]} views={views} />
    </nav>
  )
}

function Tab({ entry }: { entry: NavEntry }) {
  const { label, icon: Icon, href, isCurrent, count = 0, countsIncidents } = entry
  return (
    <Link
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={() => preload(href)}
      className={TAB}
    >
      <Icon size={20} aria-hidden />
      <span className="max-w-full truncate">{label}</span>
      {count > 0 && <AttentionCount count={count} className={COUNT} />}
      {countsIncidents && <QuietPart part={incidentCount} with={{ className: COUNT }} />}
    </Link>
  )
}

interface MoreProps {
  pages: readonly NavEntry[]
  views: NavEntries['views']
}

/** What has no room in the bar, in a sheet. */
function More({ pages, views }: MoreProps) {
  const { t } = useLocale()
  const entries = (): MenuEntry[] => [
    ...pages.map(linkTo),
    ...(views.length > 0 ? [{ kind: 'heading', label: t('nav.views') } as const] : []),
    ...views.map(linkTo),
  ]
  return (
    <MenuButton
      label={t('nav.more')}
      closeLabel={t('common.close')}
      entries={entries}
      className="h-14! flex-1 flex-col gap-0.5! rounded-none text-xs"
    >
      <Ellipsis size={20} aria-hidden />
      <span>{t('nav.more')}</span>
    </MenuButton>
  )
}

function linkTo({ label, href, icon: Icon }: NavEntry): MenuEntry {
  return { kind: 'link', label, href, icon: <Icon size={18} aria-hidden /> }
}
