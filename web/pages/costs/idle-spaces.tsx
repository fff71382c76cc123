import { Pause } from 'lucide-react'
import { Link } from 'wouter'
import type { Space } from '../../../shared/model/space.ts'
import type { Costs } from '../../../shared/wire/costs.ts'
import { useActions } from '../../actions/actions-provider.tsx'
import { idleSeconds, perHourText } from '../../costs/cost-words.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacePath } from '../../space-display/describe-space.ts'
import { useNow } from '../../time/use-now.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Panel } from '../../ui/display/panel.tsx'

/** Paid Spaces that do nothing, each with the button that ends its cost. Nothing if there are none. */
export function IdleSpaces({ costs, spaces }: { costs: Costs; spaces: readonly Space[] }) {
  const locale = useLocale()
  const { t, format } = locale
  const { request } = useActions()
  const now = useNow(30_000)
  const idle = costs.spaces.flatMap((cost) => {
    const seconds = idleSeconds(cost, now)
    const space = spaces.find(({ id }) => id === cost.spaceId)
    return seconds === null || !space ? [] : [{ space, cost, seconds }]
  })
  if (idle.length === 0) return null
  return (
    <Panel title={t('costs.idleTitle', { count: idle.length })}>
      <p className="text-xs text-muted">{t('costs.idleHint')}</p>
      <ul className="divide-y divide-line">
        {idle.map(({ space, cost, seconds }) => (
          <li key={space.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
            <Link href={spacePath(space)} className="min-w-0 flex-[1_1_15rem] font-medium wrap-anywhere">
              {space.title}
            </Link>
            <span className="text-warn">{t('costs.idle', { time: format.duration(seconds) })}</span>
            <span className="tabular-nums">{perHourText(cost.perHourUSD, locale)}</span>
            <Button size="small" onClick={() => request({ action: 'pause', spaces: [space] })}>
              <Pause size={14} aria-hidden />
              {t('action.pause')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
