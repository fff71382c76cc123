import { BookOpen, LayoutGrid, type LucideIcon, Settings } from 'lucide-react'
import { useLocation } from 'wouter'
import { useLocale } from '../../i18n/locale.tsx'
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
}

export function useNavEntries(): { fleet: NavEntry; docs: NavEntry; settings: NavEntry } {
  const { t } = useLocale()
  const [path] = useLocation()
  const count = useAttention()
  return {
    fleet: {
      label: t('fleet.title'),
      icon: LayoutGrid,
      // From the fleet itself it leads to all of it.
      href: path === '/' ? '/' : fleetHref(),
      isCurrent: path === '/' || path.startsWith('/spaces/'),
      count,
    },
    docs: { label: t('nav.docs'), icon: BookOpen, href: '/docs', isCurrent: path === '/docs' },
    settings: {
      label: t('nav.settings'),
      icon: Settings,
      href: '/settings/system',
      isCurrent: path.startsWith('/settings'),
    },
  }
}
