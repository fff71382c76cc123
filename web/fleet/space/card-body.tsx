import type { Space } from '../../../shared/space.ts'
import { givesMetrics, groupOf, isResting } from '../../../shared/stages.ts'
import { useActions, useDoing } from '../../actions/actions.tsx'
import { blockOf } from '../../actions/availability.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { noteOf } from '../../spaces/facts.ts'
import { Button } from '../../ui/button.tsx'
import { CpuReading, MemoryReading, useMissingReason } from './readings.tsx'

/** The middle of a card: readings where it runs, else what its state means and the obvious thing to do. */
export function CardBody({ space }: { space: Space }) {
  if (givesMetrics(space)) return <Readings space={space} />
  if (groupOf(space) === 'building') return <Building space={space} />
  return <Note space={space} />
}

function Readings({ space }: { space: Space }) {
  const missing = useMissingReason(space.id)
  if (missing)
    return (
      <p title={missing} className="mt-2.5 line-clamp-2 text-xs text-muted">
        {missing}
      </p>
    )
  return (
    <div className="mt-3 flex gap-5">
      <CpuReading spaceId={space.id} />
      <MemoryReading spaceId={space.id} />
    </div>
  )
}

function Building({ space }: { space: Space }) {
  const { t } = useLocale()
  return (
    <div className="mt-3 text-xs text-muted">
      <p>{t(noteOf(space))}</p>
      <div className="mt-2.5 h-1 overflow-hidden rounded-full bg-busy-soft">
        <div className="h-full w-2/5 rounded-full bg-busy motion:animate-flow" />
      </div>
    </div>
  )
}

function Note({ space }: { space: Space }) {
  const { t } = useLocale()
  const hasFailed = groupOf(space) === 'failed'
  const text = (hasFailed && space.errorMessage) || t(noteOf(space))
  return (
    <div className="mt-2.5 flex items-start gap-3 text-xs">
      <p
        title={text}
        className={`line-clamp-3 min-w-0 flex-1 wrap-anywhere ${hasFailed ? 'text-bad' : 'text-muted'}`}
      >
        {text}
      </p>
      <QuickAction space={space} />
    </div>
  )
}

function QuickAction({ space }: { space: Space }) {
  const { t } = useLocale()
  const actions = useActions()
  const doing = useDoing(space.id)
  const action = isResting(space.stage) ? 'resume' : 'restart'
  const isObvious = isResting(space.stage) || groupOf(space) === 'failed'
  if (!isObvious || doing || blockOf(action, space) !== null) return null
  return (
    <Button
      size="small"
      className="relative z-10 phone:min-h-9"
      onClick={() => actions.request({ action, spaces: [space] })}
    >
      {t(`action.${action}`)}
    </Button>
  )
}
