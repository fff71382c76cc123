import { MAX_SUBSCRIPTIONS } from '../../../../shared/live.ts'
import type { Space } from '../../../../shared/space.ts'
import { givesMetrics } from '../../../../shared/stages.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import type { Sort } from './choices.ts'

/** Says that an order by readings is not the whole truth, where more Spaces run than one stream can measure. */
export function SortLimit({ spaces, sort }: { spaces: readonly Space[]; sort: Sort }) {
  const { t } = useLocale()
  const isByReadings = sort === 'cpu' || sort === 'memory'
  if (!isByReadings || spaces.filter(givesMetrics).length <= MAX_SUBSCRIPTIONS) return null
  return <p className="pt-2 text-xs text-muted">{t('fleet.sortLimit', { count: MAX_SUBSCRIPTIONS })}</p>
}
