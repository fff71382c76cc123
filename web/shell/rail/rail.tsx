import { PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { useLayoutEffect } from 'react'
import { useLocale } from '../../i18n/locale.tsx'
import { BrandLink } from './brand-link.tsx'
import { RAIL_ROW, RailLink } from './rail-link.tsx'
import { useRailWidth } from './rail-width.ts'
import { useNavEntries } from './use-nav-entries.ts'

/** The pages, on the left. Collapses to its icons; a phone has the bottom bar instead. */
export function Rail() {
  const { t } = useLocale()
  const [width, setWidth] = useRailWidth()
  const { fleet, docs, settings } = useNavEntries()
  const isWide = width === 'wide'
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
      <RailLink entry={fleet} isWide={isWide} />
      <div className="mt-auto" />
      <RailLink entry={docs} isWide={isWide} />
      <RailLink entry={settings} isWide={isWide} />
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
