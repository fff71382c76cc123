import { Pause, Play } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Space } from '../../shared/space.ts'
import { givesMetrics } from '../../shared/stages.ts'
import { useLocale } from '../i18n/locale.tsx'
import { useSeries, useWatch } from '../live/live.tsx'
import { Button } from '../ui/button.tsx'
import { useMediaQuery } from '../ui/use-media-query.ts'
import { ChartGrid } from './chart-grid.tsx'
import { NoMetrics } from './no-metrics.tsx'
import { useSteadied } from './use-steadied.ts'

const CALM_MS = 5_000

/** The live charts of a Space, or why there are none. */
export function MetricsSection({ space }: { space: Space }) {
  const { t } = useLocale()
  const id = useId()
  const isServing = givesMetrics(space)
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)')
  const [isHeld, setHeld] = useState(false)
  useWatch(space.id, isServing)
  const live = useSeries(space.id)
  const shown = useSteadied(live, isHeld, isCalm ? CALM_MS : 0)
  const hasReadings = shown.samples.length > 0

  // What is held belongs to one life of the container.
  useEffect(() => {
    if (!isServing) setHeld(false)
  }, [isServing])

  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-2 flex min-h-9 items-center justify-between gap-3">
        <h2 id={id} className="text-base font-semibold">
          {t('page.metrics')}
        </h2>
        {isServing && hasReadings && (
          <Button size="small" aria-pressed={isHeld} onClick={() => setHeld(!isHeld)}>
            {isHeld ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
            {isHeld ? t('page.goOn') : t('page.hold')}
          </Button>
        )}
      </div>
      <NoMetrics space={space} series={live} />
      {isServing && <ChartGrid series={shown} onHold={() => setHeld(true)} />}
    </section>
  )
}
