import { CircleCheck } from 'lucide-react'
import { useRef } from 'react'
import { Link } from 'wouter'
import { ALL_ACCOUNTS, type Incident } from '../../../shared/model/incident.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { INCIDENT_LOOKS } from '../../incidents/incident-looks.ts'
import { LogTail } from '../../incidents/log-tail.tsx'
import { Pill } from '../../ui/display/pill.tsx'
import { ErrorText } from './error-text.tsx'
import { IncidentSteps } from './incident-steps.tsx'
import { Acknowledged, IncidentTime } from './incident-times.tsx'

interface IncidentItemProps {
  incident: Incident
  /** As in the list; undefined if the incident concerns accounts, or the Space is gone. */
  space: Space | undefined
}

/** What was or is wrong with what, since when, what the Hub says, and what helps. */
export function IncidentItem({ incident, space }: IncidentItemProps) {
  const { t } = useLocale()
  const item = useRef<HTMLLIElement>(null)
  const { kind, closedAt, errorMessage, logTail } = incident
  const { icon: Icon, tone } = INCIDENT_LOOKS[kind]
  const isOpen = closedAt === null
  return (
    <li
      ref={item}
      tabIndex={-1}
      data-incident={incident.id}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 border-t border-line px-4 py-3 outline-none first:border-t-0 phone:grid-cols-1 phone:px-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Pill tone={isOpen ? tone : 'idle'} icon={<Icon size={13} aria-hidden />}>
          {t(`incidents.kind.${kind}`)}
        </Pill>
        <Subject incident={incident} space={space} />
        {!isOpen && (
          <Pill tone="good" isPlain icon={<CircleCheck size={13} aria-hidden />}>
            {t('incidents.over')}
          </Pill>
        )}
      </div>
      <p className="col-span-full flex flex-wrap gap-x-3 text-xs text-muted">
        <IncidentTime incident={incident} />
        {incident.changes > 1 && <span>{t('incidents.changes', { count: incident.changes })}</span>}
        <Acknowledged incident={incident} />
      </p>
      <div className="col-span-full grid min-w-0 gap-1.5 empty:hidden">
        {errorMessage ? <ErrorText message={errorMessage} /> : isOpen && <p>{t(`incidents.note.${kind}`)}</p>}
        <LogTail lines={logTail} />
      </div>
      {isOpen && (
        <span className="col-start-2 row-start-1 flex flex-wrap items-center justify-end gap-1.5 phone:col-start-1 phone:row-start-auto phone:justify-start">
          {/* Its button goes away, and with it the focus. */}
          <IncidentSteps incident={incident} space={space} onAcknowledge={() => item.current?.focus()} />
        </span>
      )}
    </li>
  )
}

/** The Space or the account that is concerned. */
function Subject({ incident: { spaceId, account }, space }: IncidentItemProps) {
  const { t } = useLocale()
  if (spaceId === null) {
    return (
      <span className="min-w-0 font-medium wrap-anywhere">
        {account === ALL_ACCOUNTS ? t('incidents.everything') : account}
      </span>
    )
  }
  const [owner = '', name = ''] = spaceId.split('/')
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
      <Link
        href={`/spaces/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`}
        title={spaceId}
        className="font-medium wrap-anywhere hover:underline"
      >
        {space?.title ?? name}
      </Link>
      <span className="text-xs text-muted">{owner}</span>
    </span>
  )
}
