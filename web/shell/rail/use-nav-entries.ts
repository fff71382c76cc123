import {
  Bell,
  Bookmark,
  BookOpen,
  CircleDollarSign,
  History,
  KeyRound,
  LayoutGrid,
  type LucideIcon,
  OctagonAlert,
  Settings,
} from 'lucide-react'
import { useLocation, useSearchParams } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
import { viewHref } from '../../saved-views/saved-views.ts'
import { useSavedViews } from '../../saved-views/use-saved-views.ts'
import { useAttention } from '../attention/attention-context.ts'
import { fleetHref } from '../fleet-href.ts'

/** A page in the rail and the bottom bar. */
export interface NavEntry {
  label: string
  icon: LucideIcon
  href: string
  isCurrent: boolean
  /** How many things on it need attention. */
  count?: number
  /** Whether it has the counter of open incidents. */
  countsIncidents?: boolean
}

export interface NavEntries {
  fleet: NavEntry
  incidents: NavEntry
  activity: NavEntry
  alerts: NavEntry
  costs: NavEntry
  secrets: NavEntry
  /** The user's own, by id. */
  views: (NavEntry & { id: string })[]
  docs: NavEntry
  settings: NavEntry
}

export function useNavEntries(): NavEntries {
  const { t } = useLocale()
  const [path] = useLocation()
  const [params] = useSearchParams()
  const count = useAttention()
  const q = path === '/' ? params.get('q') : null
  const views = useSavedViews().map((view) => ({
    id: view.id,
    label: view.name,
    icon: Bookmark,
    href: viewHref(view),
    isCurrent: view.search === q,
  }))
  const page = (label: string, icon: LucideIcon, href: string): NavEntry => ({
    ...{ label, icon, href },
    isCurrent: path.startsWith(href),
  })
  const isInView = views.some(({ isCurrent }) => isCurrent)
  return {
    views,
    fleet: {
      label: t('fleet.title'),
      icon: LayoutGrid,
      // From the fleet itself it leads to all of it.
      href: path === '/' ? '/' : fleetHref(),
      isCurrent: (path === '/' && !isInView) || path.startsWith('/spaces/'),
      count,
    },
    incidents: { ...page(t('nav.incidents'), OctagonAlert, '/incidents'), countsIncidents: true },
    activity: page(t('nav.activity'), History, '/activity'),
    alerts: page(t('nav.alerts'), Bell, '/alerts'),
    costs: page(t('nav.costs'), CircleDollarSign, '/costs'),
    secrets: page(t('nav.secrets'), KeyRound, '/secrets'),
    docs: page(t('nav.docs'), BookOpen, '/docs'),
    settings: { ...page(t('nav.settings'), Settings, '/settings'), href: '/settings/system' },
  }
}
