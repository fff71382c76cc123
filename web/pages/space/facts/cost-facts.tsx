import { useQuery } from '@tanstack/react-query'
import type { Space } from '../../../../shared/model/space.ts'
import { amountText, perHourText, sourceText } from '../../../costs/cost-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { costsQuery } from '../../../requests/configuration/costs.ts'
import { Fact } from '../../../ui/display/facts.tsx'

/** What a Space costs now and this month. Nothing if it costs nothing, or that is not known yet. */
export function CostFacts({ space }: { space: Space }) {
  const locale = useLocale()
  const { t } = locale
  const { data } = useQuery(costsQuery)
  const cost = data?.spaces.find(({ spaceId }) => spaceId === space.id)
  if (!cost || (cost.perHourUSD === 0 && !cost.monthToDateUSD)) return null
  return (
    <>
      <Fact name={t('hardware.costsNow')}>{perHourText(cost.perHourUSD, locale)}</Fact>
      <Fact name={t('costs.month')}>
        {amountText(cost.monthToDateUSD, locale)}
        <span className="block text-xs text-muted">{sourceText(cost, locale)}</span>
      </Fact>
    </>
  )
}
