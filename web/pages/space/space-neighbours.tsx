import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import type { Space } from '../../../shared/model/space.ts'
import { useSelection } from '../../actions/actions-provider.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { logsHref } from '../../space-display/logs-href.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'
import { findNeighbours } from './find-space.ts'

/** The previous and the next Space, in the order of the fleet as it was last seen. */
export function SpaceNeighbours({ space, spaces }: { space: Space; spaces: readonly Space[] }) {
  const { t } = useLocale()
  const [path, navigate] = useLocation()
  const { previous, next } = findNeighbours(spaces, useSelection().getOrder(), space.id)
  // From the logs of one Space to those of the next.
  const hrefOf = (to: Space) => (path.endsWith('/logs') && logsHref(to)) || spacePath(to)
  const go = (to: Space | undefined) => to && navigate(hrefOf(to))
  useHotkeys({ j: () => go(next), k: () => go(previous) })
  return (
    <nav aria-label={t('page.neighbours')} className="flex">
      <Neighbour to={previous} hrefOf={hrefOf} label={t('page.previous')} icon={ChevronLeft} />
      <Neighbour to={next} hrefOf={hrefOf} label={t('page.next')} icon={ChevronRight} />
    </nav>
  )
}

interface NeighbourProps {
  to: Space | undefined
  hrefOf: (to: Space) => string
  label: string
  icon: typeof ChevronLeft
}

function Neighbour({ to, hrefOf, label, icon: Icon }: NeighbourProps) {
  const shape = 'grid size-8 place-items-center rounded-lg text-muted phone:size-11'
  if (!to)
    return (
      <span aria-hidden className={`${shape} opacity-40`}>
        <Icon size={18} />
      </span>
    )
  return (
    <Link
      href={hrefOf(to)}
      title={`${label}: ${to.title}`}
      aria-label={`${label}: ${to.title}`}
      className={`${shape} hover:bg-hover hover:text-ink`}
    >
      <Icon size={18} aria-hidden />
    </Link>
  )
}
