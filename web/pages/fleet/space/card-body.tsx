import type { Space } from '../../../../shared/model/space.ts'
import { givesMetrics, groupOf } from '../../../../shared/model/stages.ts'
import { useActions, useDoing } from '../../../actions/actions-provider.tsx'
import { blockOf } from '../../../actions/availability.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { noteOf } from '../../../space-display/describe-space.ts'
import { firstAction, helpLink } from '../../../space-display/failure-help.ts'
import { Button, buttonClass } from '../../../ui/controls/button.tsx'
import { CpuMetric, MemoryMetric, useMissingReason } from './space-metrics.tsx'
import { StateWords } from './state-words.tsx'

/** The middle of a card: its metrics if the Space is running, or else what its state means and the obvious next step. */
export function CardBody({ space }: { space: Space }) {
  if (givesMetrics(space)) return <Metrics space={space} />
  if (groupOf(space) === 'building') return <Building space={space} />
  return <Note space={space} />
}

function Metrics({ space }: { space: Space }) {
  const missing = useMissingReason(space.id)
  if (missing)
    return (
      <p title={missing} className="mt-2.5 line-clamp-2 text-xs text-muted">
        {missing}
      </p>
    )
  return (
    <div className="mt-3 flex gap-5">
      <CpuMetric spaceId={space.id} />
      <MemoryMetric spaceId={space.id} />
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
  return (
    <div className="mt-2 flex items-start gap-3 text-xs leading-[0.9rem]">
      <div className="min-w-0 flex-1">
        <StateWords space={space} />
      </div>
      <QuickStep space={space} />
    </div>
  )
}

/** The action that helps first, or else a link to what helps. */
function QuickStep({ space }: { space: Space }) {
  const { t } = useLocale()
  const actions = useActions()
  const doing = useDoing(space.id)
  const action = firstAction(space)
  if (doing) return null
  if (action === null) return <HelpLink space={space} />
  if (blockOf(action, space) !== null) return null
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

function HelpLink({ space }: { space: Space }) {
  const { t } = useLocale()
  const link = space.disabled ? null : helpLink(space)
  if (!link) return null
  return (
    <a
      href={link.href}
      target="_blank"
      rel="noreferrer"
      className={`${buttonClass('secondary', 'small')} relative z-10 phone:min-h-9`}
    >
      {t(`${link.key}.short`)}
    </a>
  )
}
