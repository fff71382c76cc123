import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { withPageWords } from '../../i18n/language.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { createPart } from '../../loading/lazy-part.ts'
import { OverlayBoundary } from '../../ui/overlays/overlay-boundary.tsx'
import { BrandLink } from './brand-link.tsx'
import { RAIL_ROW, RailLink } from './rail-link.tsx'
import { useRailWidth } from './rail-width.ts'
import { type NavEntries, type NavEntry, useNavEntries } from './use-nav-entries.ts'

const ViewMenu = createPart(
  withPageWords(() => import('./view-menu.tsx')),
  (module) => module.ViewMenu,
).Part

/** The pages, on the left. Collapses to its icons; a phone has the bottom bar instead. */
export function Rail() {
  const { t } = useLocale()
  const [width, setWidth] = useRailWidth()
  const { fleet, incidents, activity, costs, secrets, alerts, views, docs, settings } = useNavEntries()
  const isWide = width === 'wide'
  const toLink = (entry: NavEntry) => <RailLink key={entry.label} entry={entry} isWide={isWide} />
  const Icon = isWide ? PanelLeftClose : PanelLeftOpen
  const label = t(isWide ? 'nav.collapse' : 'nav.expand')

  // What is fixed at the edges of the window keeps clear of it: see `--rail` and `--tabs` in styles.css.
  useLayoutEffect(() => {
    document.documentElement.dataset.rail = width
    return () => {
      delete document.documentElement.dataset.rail
    }
  }, [width])

  return (
    <nav
      aria-label={t('nav.pages')}
      className="sticky top-0 z-30 flex h-dvh w-(--rail) shrink-0 flex-col gap-0.5 border-r border-line px-2 pb-2 phone:hidden"
    >
      <div className="mb-1 flex h-12 shrink-0 items-center px-2">
        <BrandLink isWide={isWide} />
      </div>
      {[fleet, incidents, activity, costs, secrets, alerts].map(toLink)}
      {views.length > 0 && <Views views={views} isWide={isWide} />}
      <div className="mt-auto" />
      {[docs, settings].map(toLink)}
      <button
        type="button"
        title={isWide ? undefined : label}
        aria-expanded={isWide}
        onClick={() => setWidth(isWide ? 'narrow' : 'wide')}
        className={RAIL_ROW}
      >
        <Icon size={18} aria-hidden className="shrink-0" />
        <span className={isWide ? 'truncate' : 'sr-only'}>{label}</span>
      </button>
    </nav>
  )
}

/** The saved searches; only they scroll if there are many. */
function Views({ views, isWide }: { views: NavEntries['views']; isWide: boolean }) {
  const { t } = useLocale()
  return (
    <section aria-label={t('nav.views')} className="mt-2 flex min-h-0 flex-col border-t border-line pt-2">
      <h2 className={isWide ? 'px-2.5 pb-1 text-xs text-muted' : 'sr-only'}>{t('nav.views')}</h2>
      <ul className="min-h-0 space-y-0.5 overflow-y-auto">
        {views.map((view) => (
          <li key={view.id} className="group relative flex items-center">
            <RailLink entry={view} isWide={isWide} />
            {isWide && (
              <OverlayBoundary onClose={() => undefined}>
                <ViewMenu id={view.id} name={view.label} />
              </OverlayBoundary>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
