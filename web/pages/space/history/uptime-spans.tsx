import { UPTIME_DAYS, type Uptime } from '../../../../shared/model/day.ts'
import { percentText } from '../../../history/day-words.ts'
import { useLocale } from '../../../i18n/locale.tsx'

const SPANS = Object.keys(UPTIME_DAYS) as (keyof Uptime)[]

/** The uptime of four spans, and what counts as up. */
export function UptimeSpans({ uptime }: { uptime: Uptime }) {
  const { t, format } = useLocale()
  return (
    <div className="grid gap-2">
      <dl className="grid grid-cols-4 gap-3 phone:grid-cols-2">
        {SPANS.map((span) => {
          const percent = uptime[span]
          return (
            <div
              key={span}
              className="flex flex-col-reverse rounded-2xl border border-line bg-surface px-4 py-3"
            >
              <dt className="text-xs text-muted">
                {span === 'day' ? t('history.today') : t('history.span', { count: UPTIME_DAYS[span] })}
              </dt>
              <dd className={percent === null ? 'text-muted' : 'text-xl font-semibold tracking-tight'}>
                {percent === null ? t('history.noData') : percentText(percent, format)}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="max-w-prose text-xs text-muted">{t('history.definition')}</p>
    </div>
  )
}
