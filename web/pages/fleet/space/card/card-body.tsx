import type { Space } from '../../../../../shared/model/space.ts'
import { givesMetrics, groupOf } from '../../../../../shared/model/stages.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { noteOf } from '../../../../space-display/describe-space.ts'
import { CardMetrics } from '../metrics/card-metrics.tsx'
import { StateWords } from '../state-words.tsx'
import { QuickStep } from './quick-step.tsx'

/** The middle of a card: its metrics if the Space is running, or else what its state means and the obvious next step. */
export function CardBody({ space }: { space: Space }) {
  if (givesMetrics(space)) return <CardMetrics space={space} />
  if (groupOf(space) === 'building') return <Building space={space} />
  return (
    <div className="flex min-w-0 items-start gap-3">
      <div className="min-w-0 flex-1">
        <StateWords space={space} />
      </div>
      <QuickStep space={space} />
    </div>
  )
}

function Building({ space }: { space: Space }) {
  const { t } = useLocale()
  return (
    <div className="text-xs text-muted">
      <p className="truncate">{t(noteOf(space))}</p>
      <div className="mt-2 h-1 overflow-hidden rounded-full bg-busy-soft">
        <div className="h-full w-2/5 rounded-full bg-busy motion:animate-flow" />
      </div>
    </div>
  )
}
