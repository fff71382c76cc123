import { Pause, Play } from 'lucide-react'
import { useId, useState } from 'react'
import type { Space } from '../../../shared/model/space.ts'
import { givesMetrics } from '../../../shared/model/stages.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useSeries, useStageTrail, useWatch } from '../../live/live-provider.tsx'
import { SERIES_LENGTH, type Series } from '../../live/series/series.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useMediaQuery } from '../../ui/use-media-query.ts'
import { ChartGrid } from './charts/chart-grid.tsx'
import { NoMetrics } from './no-metrics.tsx'
import { useThrottled } from './use-throttled.ts'

const REDUCED_MOTION_MS = 5_000

/** The live charts of a Space, or why there are none. Its state belongs to one life of the container: use a matching key. */
export function MetricsSection({ space }: { space: Space }) {
  const { t } = useLocale()
  const id = useId()
  const isServing = givesMetrics(space)
  const prefersReducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const [held, setHeld] = useState<Series | null>(null)
  useWatch(space.id, isServing)
  const live = useSeries(space.id)
  const trail = useStageTrail(space.id)
  const throttled = useThrottled(live, prefersReducedMotion ? REDUCED_MOTION_MS : 0)
  const shown = held ?? throttled
  const hasSamples = shown.samples.length > 0

  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="mb-2 flex min-h-9 items-center justify-between gap-3">
        <h2 id={id} className="text-base font-semibold">
          {t('page.metrics')}
        </h2>
        {hasSamples && <Since series={shown} />}
        {isServing && hasSamples && (
          <Button size="small" onClick={() => setHeld(held ? null : shown)}>
            {held ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
            {held ? t('page.goOn') : t('page.hold')}
          </Button>
        )}
      </div>
      <div className="mb-3 empty:hidden">
        <NoMetrics space={space} series={live} />
      </div>
      {isServing && <ChartGrid series={shown} trail={trail} onHold={() => setHeld(shown)} />}
    </section>
  )
}

/** How far back the charts reach, while that is less than it could be. */
function Since({ series: { samples } }: { series: Series }) {
  const { t, format } = useLocale()
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || samples.length >= SERIES_LENGTH) return null
  const seconds = Math.round((Date.parse(last.at) - Date.parse(first.at)) / 1_000)
  return (
    <span className="mr-auto text-xs text-muted">
      {t('page.reach', { time: format.duration(Math.max(1, seconds)) })}
    </span>
  )
}
