import { useState } from 'react'
import { flavorOf } from '../../../shared/model/hardware.ts'
import type { Space } from '../../../shared/model/space.ts'
import type { Costs, SpaceCost } from '../../../shared/wire/costs.ts'
import { amountText, perHourText, sourceText } from '../../costs/cost-words.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { hardwareName } from '../../space-display/hardware.ts'
import { StatePill } from '../../space-display/state-pill.tsx'
import { ChoiceGroup } from '../../ui/controls/choice-group.tsx'
import { compareCosts, costsSomething } from './sort-costs.ts'
import { SpaceName } from './space-name.tsx'

const SHOWN = ['paid', 'all'] as const

/** What each Space costs, the dearest first; those that cost nothing on demand. */
export function SpaceCosts({ costs, spaces }: { costs: Costs; spaces: readonly Space[] }) {
  const { t } = useLocale()
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('paid')
  const rows = costs.spaces.filter((cost) => shown === 'all' || costsSomething(cost)).toSorted(compareCosts)
  const isEstimated = rows.some(({ source }) => source === 'estimate')
  return (
    <section aria-labelledby="space-costs" className="grid grid-cols-1 gap-2">
      <h2 id="space-costs" className="text-base font-semibold">
        {t('costs.spaces')}
      </h2>
      <ChoiceGroup
        label={t('costs.which')}
        value={shown}
        options={SHOWN.map((value) => ({
          value,
          label: t(value === 'all' ? 'costs.all' : 'costs.onlyPaid'),
        }))}
        onChoose={setShown}
      />
      {rows.length === 0 && <p className="text-muted">{t('costs.none')}</p>}
      {rows.length > 0 && (
        <ul className="divide-y divide-line rounded-2xl border border-line bg-surface px-4 phone:px-3">
          {rows.map((cost) => (
            <CostRow key={cost.spaceId} cost={cost} space={spaces.find(({ id }) => id === cost.spaceId)} />
          ))}
        </ul>
      )}
      {isEstimated && <p className="max-w-prose text-xs text-muted">{t('costs.estimateHint')}</p>}
    </section>
  )
}

function CostRow({ cost, space }: { cost: SpaceCost; space: Space | undefined }) {
  const locale = useLocale()
  const flavor = space && flavorOf(space)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
      <SpaceName id={cost.spaceId} title={space?.title ?? cost.spaceId} />
      <span className="flex min-w-0 flex-[1_1_15rem] flex-wrap items-center gap-x-3">
        {space && <StatePill space={space} />}
        {flavor && <span className="text-xs text-muted">{hardwareName(flavor)}</span>}
      </span>
      <span className="w-28 shrink-0 text-right tabular-nums phone:w-auto">
        {perHourText(cost.perHourUSD, locale)}
      </span>
      <span className="ml-auto w-36 shrink-0 text-right tabular-nums">
        {amountText(cost.monthToDateUSD, locale)}
        <span className="block text-xs text-muted">{sourceText(cost, locale)}</span>
      </span>
    </li>
  )
}
