import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Link, useLocation } from 'wouter'
import type { Space } from '../../../shared/model/space.ts'
import { useSelection } from '../../actions/actions-provider.tsx'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { useHotkeys } from '../../ui/keys/use-hotkeys.ts'
import { findNeighbours } from './find-space.ts'

/** The previous and the next Space, in the order of the fleet as it was last seen. */
export function SpaceNeighbours({ space, spaces }: { space: Space; spaces: readonly Space[] }) {
  const { t } = useLocale()
  const [, navigate] = useLocation()
  const { previous, next } = findNeighbours(spaces, useSelection().getOrder(), space.id)
  const go = (to: Space | undefined) => to && navigate(spacePath(to))
  useHotkeys({ j: () => go(next), k: () => go(previous) })
  return (
    <nav aria-label={t('page.neighbours')} className="flex">
      <Neighbour to={previous} label={t('page.previous')} icon={ChevronLeft} />
      <Neighbour to={next} label={t('page.next')} icon={ChevronRight} />
    </nav>
  )
}

interface NeighbourProps {
  to: Space | undefined
  label: string
  icon: typeof ChevronLeft
}

function Neighbour({ to, label, icon: Icon }: NeighbourProps) {
  const shape = 'grid size-8 place-items-center rounded-lg text-muted phone:size-11'
  if (!to)
    return (
      <span aria-hidden className={`${shape} opacity-40`}>
        <Icon size={18} />
      </span>
    )
  return (
    <Link
      href={spacePath(to)}
      title={`${label}: ${to.title}`}
      aria-label={`${label}: ${to.title}`}
      className={`${shape} hover:bg-hover hover:text-ink`}
    >
      <Icon size={18} aria-hidden />
    </Link>
  )
}
