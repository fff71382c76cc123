import type { Space } from '../../../../shared/model/space.ts'
import { givesMetrics } from '../../../../shared/model/stages.ts'
import { MAX_SUBSCRIPTIONS } from '../../../../shared/wire/live.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { isByMetric } from '../order/sort.ts'
import type { Sort } from './preferences.ts'

/** Warns that sorting by samples is incomplete if more Spaces are running than one stream can measure. */
export function SortLimit({ spaces, sort }: { spaces: readonly Space[]; sort: Sort }) {
  const { t } = useLocale()
  if (!isByMetric(sort) || spaces.filter(givesMetrics).length <= MAX_SUBSCRIPTIONS) return null
  return <p className="pt-2 text-xs text-muted">{t('fleet.sortLimit', { count: MAX_SUBSCRIPTIONS })}</p>
}
