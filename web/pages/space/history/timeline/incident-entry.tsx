import { CircleCheck } from 'lucide-react'
import { Link } from 'wouter'
import type { Activity } from '../../../../../shared/model/activity.ts'
import type { Incident } from '../../../../../shared/model/incident.ts'
import type { Space } from '../../../../../shared/model/space.ts'
import { lengthText } from '../../../../history/day-words.ts'
import { useLocale } from '../../../../i18n/locale.tsx'
import { actorName } from '../../../../incidents/actor-name.ts'
import { INCIDENT_LOOKS } from '../../../../incidents/incident-looks.ts'
import { LogTail } from '../../../../incidents/log-tail.tsx'
import { logsHref } from '../../../../space-display/logs-href.ts'
import { useNow } from '../../../../time/use-now.ts'
import { Pill } from '../../../../ui/display/pill.tsx'
import { ActionWords } from './action-entry.tsx'
import { Line } from './line.tsx'
import { minuteText } from './time-words.ts'

const STEP_MS = 15_000

interface IncidentEntryProps {
  space: Space
  incident: Incident
  actions: readonly Activity[]
}

/** What was wrong and for how long, what the Hub and the log say, and what was done about it. */
export function IncidentEntry({ space, incident, actions }: IncidentEntryProps) {
  const locale = useLocale()
  const { t } = locale
  const { kind, openedAt, closedAt, errorMessage, logTail } = incident
  const { icon: Icon, tone } = INCIDENT_LOOKS[kind]
  const logs = logsHref(space)
  return (
    <Line
      at={openedAt}
      time={minuteText(Date.parse(openedAt), locale)}
      icon={
        <Icon
          size={16}
          role="img"
          aria-label={t('history.kind.incident')}
          className={tone === 'bad' ? 'text-bad' : 'text-warn'}
        />
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">{t(`incidents.kind.${kind}`)}</strong>
        <Length incident={incident} />
        {closedAt !== null && (
          <Pill tone="good" isPlain icon={<CircleCheck size={13} aria-hidden />}>
            {t('incidents.over')}
          </Pill>
        )}
      </p>
      <p lang={errorMessage ? 'en' : undefined} className="cursor-text text-xs text-muted select-text">
        {errorMessage ?? t(`incidents.note.${kind}`)}
      </p>
      <Acknowledgement incident={incident} />
      {actions.length > 0 && (
        <ul aria-label={t('history.whatWasDone')} className="grid gap-0.5 border-l-2 border-line pl-3">
          {actions.map((action) => (
            <li key={action.id} className="flex flex-wrap items-baseline gap-x-3">
              <time dateTime={action.at} className="text-xs text-muted">
                {minuteText(Date.parse(action.at), locale)}
              </time>
              <ActionWords action={action} />
            </li>
          ))}
        </ul>
      )}
      <LogTail lines={logTail} />
      {logTail !== null && logs !== null && (
        <p>
          <Link href={logs} className="text-xs underline underline-offset-2">
            {t('history.openLogs')}
          </Link>
        </p>
      )}
    </Line>
  )
}

/** How long it lasted, or has lasted until now. */
function Length({ incident: { openedAt, closedAt } }: { incident: Incident }) {
  const { t, format } = useLocale()
  const now = useNow(STEP_MS)
  const until = closedAt === null ? now : Date.parse(closedAt)
  const time = lengthText(Math.max(0, until - Date.parse(openedAt)) / 1_000, format)
  if (closedAt === null) {
    return <span className="text-xs font-medium text-bad">{t('history.openFor', { time })}</span>
  }
  return <span className="text-xs text-muted">{t('history.lasted', { time })}</span>
}

function Acknowledgement({ incident: { acknowledgedAt, acknowledgedBy } }: { incident: Incident }) {
  const { t, format } = useLocale()
  if (acknowledgedAt === null) return null
  const time = format.dateTime(Date.parse(acknowledgedAt))
  return (
    <p className="text-xs text-muted">
      {acknowledgedBy
        ? t('incidents.acknowledgedBy', { name: actorName(acknowledgedBy, t), time })
        : t('incidents.acknowledged', { time })}
    </p>
  )
}
