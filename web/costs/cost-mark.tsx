import { useQuery } from '@tanstack/react-query'
import type { Space } from '../../shared/model/space.ts'
import { useLocale } from '../i18n/locale.tsx'
import { costsQuery } from '../requests/configuration/costs.ts'
import { useNow } from '../time/use-now.ts'
import { idleSeconds } from './cost-words.ts'
import { dollars } from './dollars.ts'

interface CostMarkProps {
  space: Space
  /** Asks whether to pause it; null where there is no room for a button. */
  onPause: (() => void) | null
  /** Only that it does nothing: there is no room for what it costs. */
  isBrief: boolean
}

/** What a paid Space costs an hour; while it does nothing, for how long, with the button that ends it. */
export function CostMark({ space, onPause, isBrief }: CostMarkProps) {
  const locale = useLocale()
  const { t, format } = locale
  const now = useNow(60_000)
  const { data } = useQuery({ ...costsQuery, enabled: false })
  const cost = data?.spaces.find(({ spaceId }) => spaceId === space.id)
  if (!cost?.perHourUSD) return null
  const idle = idleSeconds(cost, now)
  const amount = t('costs.short', { amount: dollars(cost.perHourUSD, locale) })
  if (idle === null) return !isBrief && <span className="shrink-0 text-muted tabular-nums">{amount}</span>
  return (
    <>
      <span title={`${t('costs.idleHint')}: ${amount}`} className="truncate text-warn">
        {t('costs.idle', { time: format.duration(idle) })}
      </span>
      {onPause && (
        <button
          type="button"
          onClick={onPause}
          aria-label={t('costs.pauseOf', { title: space.title })}
          className="relative z-10 shrink-0 rounded-md border border-line px-1 leading-4 text-ink hover:bg-hover"
        >
          {t('action.pause')}
        </button>
      )}
    </>
  )
}
