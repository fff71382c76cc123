import { Activity, CircleSlash, TriangleAlert } from 'lucide-react'
import type { Space } from '../../../shared/model/space.ts'
import { givesMetrics, isResting, stageGroup } from '../../../shared/model/stages.ts'
import type { Unavailability } from '../../../shared/wire/live.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { useConnection } from '../../live/live-provider.tsx'
import type { Series } from '../../live/series/series.ts'
import { noteOf } from '../../space-display/describe-space.ts'
import { Notice } from '../../ui/display/notice.tsx'

/** Says why there are no samples; nothing while they arrive. */
export function NoMetrics({ space, series }: { space: Space; series: Series }) {
  const { t } = useLocale()
  const connection = useConnection()
  // The reason itself is in the notices above.
  const hasReason = !space.disabled && space.failure !== null
  if (!givesMetrics(space)) {
    return (
      <Notice tone="plain" icon={<CircleSlash size={18} aria-hidden className="text-muted" />}>
        <p className="font-medium">
          {hasReason ? t('page.notRunning', { state: t(`stage.${space.stage}`) }) : t(noteOf(space))}
        </p>
        <p className="mt-1 text-muted">{t(adviceFor(space))}</p>
      </Notice>
    )
  }
  if (series.unavailable !== null) {
    return (
      <Notice tone="plain" icon={<TriangleAlert size={18} aria-hidden className="text-warn" />}>
        <p className="font-medium">{t('page.noMetrics')}</p>
        <p className="mt-1 text-muted">{t(reasonFor(series.unavailable))}</p>
        {series.samples.length > 0 && <p className="mt-1 text-muted">{t('page.lastKnown')}</p>}
      </Notice>
    )
  }
  // The notice above says that there is nothing to wait for.
  if (series.samples.length > 0 || connection === 'down') return null
  return (
    <p role="status" className="flex items-center gap-2 text-muted">
      <Activity size={16} aria-hidden />
      {t('space.waiting')}
    </p>
  )
}

function reasonFor(code: Unavailability) {
  return code === 'not_running' ? 'page.notRunningYet' : (`error.${code}` as const)
}

function adviceFor(space: Space) {
  if (space.disabled) return 'page.advice.disabled'
  if (space.sdk === 'static') return 'page.advice.static'
  if (space.failure !== null) return 'page.advice.failed'
  if (isResting(space.stage)) return 'page.advice.resting'
  const group = stageGroup(space.stage)
  if (group === 'building') return 'page.advice.building'
  return group === 'failed' ? 'page.advice.failed' : 'page.advice.other'
}
