import type { Incident } from '../../../shared/model/incident.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { actorName } from '../../incidents/actor-name.ts'
import { useNow } from '../../time/use-now.ts'

const STEP_MS = 15_000

/** Since when and how long; of a closed one from when until when. */
export function IncidentTime({ incident: { openedAt, closedAt } }: { incident: Incident }) {
  const { t, format } = useLocale()
  const now = useNow(STEP_MS)
  const opened = Date.parse(openedAt)
  const until = closedAt === null ? now : Date.parse(closedAt)
  const duration = format.duration(Math.max(0, until - opened) / 1_000)
  const isSameDay = new Date(opened).toDateString() === new Date(until).toDateString()
  if (closedAt === null) {
    return (
      <span>
        {t('incidents.since', { time: format.moment(opened, now) })} · {t('space.for', { time: duration })}
      </span>
    )
  }
  return (
    <span>
      <time dateTime={openedAt}>{format.moment(opened, now)}</time> –{' '}
      <time dateTime={closedAt}>{format.moment(until, isSameDay ? until : now)}</time> · {duration}
    </span>
  )
}

/** Who has acknowledged it, and when. Nothing if nobody has. */
export function Acknowledged({ incident: { acknowledgedAt, acknowledgedBy } }: { incident: Incident }) {
  const { t, format } = useLocale()
  const now = useNow(STEP_MS)
  if (acknowledgedAt === null) return null
  const time = format.ago(Date.parse(acknowledgedAt), now)
  if (acknowledgedBy === null) return <span>{t('incidents.acknowledged', { time })}</span>
  return <span>{t('incidents.acknowledgedBy', { name: actorName(acknowledgedBy, t), time })}</span>
}
