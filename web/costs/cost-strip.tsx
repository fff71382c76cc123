import { CircleDollarSign } from 'lucide-react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Space } from '../../shared/model/space.ts'
import type { Costs } from '../../shared/wire/costs.ts'
import { useLocale } from '../i18n/locale.tsx'
import { useNow } from '../time/use-now.ts'
import { idleSeconds } from './cost-words.ts'
import { dollars } from './dollars.ts'
import { hourlyCosts } from './hourly-costs.ts'
import { useCosts } from './use-costs.ts'

/** What the fleet costs, in two short lines. While it is shown, costs are read, also for the cards and the order of the list. */
export function CostStrip({ spaces }: { spaces: readonly Space[] }) {
  const { data } = useCosts(spaces)
  useEffect(() => {
    if (data)
      hourlyCosts.set(new Map(data.spaces.map(({ spaceId, perHourUSD }) => [spaceId, perHourUSD ?? 0])))
  }, [data])
  return data ? <Line costs={data} /> : null
}

function Line({ costs: { perHourUSD, accounts, spaces } }: { costs: Costs }) {
  const locale = useLocale()
  const { t } = locale
  const now = useNow(60_000)
  const known = accounts.flatMap(({ monthToDateUSD }) => monthToDateUSD ?? [])
  const month = known.reduce((sum, one) => sum + one, 0)
  const isEstimate = accounts.some(({ source }) => source === 'estimate')
  const idle = spaces.filter((cost) => idleSeconds(cost, now) !== null).length
  return (
    <Link
      href="/costs"
      className="flex min-w-0 items-center gap-2 text-xs text-muted hover:text-ink phone:h-11 phone:px-2"
    >
      <CircleDollarSign size={16} aria-hidden className="shrink-0 phone:hidden" />
      <span className="grid min-w-0 leading-4 tabular-nums">
        <span className="truncate">
          <span className="text-ink">{t('costs.strip', { hour: dollars(perHourUSD, locale) })}</span>
          {idle > 0 && <span className="ml-2 text-warn">{t('costs.stripIdle', { count: idle })}</span>}
        </span>
        {known.length > 0 && (
          <span className="truncate">
            {t(isEstimate ? 'costs.stripAbout' : 'costs.stripMonth', { month: dollars(month, locale) })}
          </span>
        )}
      </span>
    </Link>
  )
}
