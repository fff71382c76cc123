import type { ReactNode } from 'react'
import type { Space } from '../../../shared/model/space.ts'
import type { LogKind } from '../../../shared/wire/logs.ts'
import { describeError } from '../../errors/describe-error.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ErrorDetails } from '../../ui/error-details.tsx'
import type { FollowState } from '../follow/follow-log.ts'

interface LogEndProps {
  space: Space
  kind: LogKind
  state: FollowState
  onRetry: () => void
  /** How many lines there are, and how many of them the filters let through. */
  held: number
  shown: number
}

/** What is after the last line: whether more will come, and if not, why. */
export function LogEnd({ held, shown, ...rest }: LogEndProps) {
  const { t } = useLocale()
  return (
    <div role="status" className="grid gap-1 px-3 py-2 font-sans text-muted">
      {held > 0 && shown === 0 && <p>{t('logs.noMatch', { count: held })}</p>}
      <State {...rest} isEmpty={held === 0} />
    </div>
  )
}

function State({
  space,
  kind,
  state,
  onRetry,
  isEmpty,
}: Omit<LogEndProps, 'held' | 'shown'> & { isEmpty: boolean }) {
  const { t, format } = useLocale()
  switch (state.phase) {
    case 'connecting':
      return (
        <p className="flex items-center gap-2">
          <Spinner /> {t('logs.opening')}
        </p>
      )
    case 'open':
      return isEmpty ? <p>{t('logs.empty')}</p> : null
    case 'ended':
      return (
        <WithRetry label={t('logs.openAgain')} onRetry={onRetry}>
          {endText({ space, kind, reason: state.reason, isEmpty }, t)}
        </WithRetry>
      )
    case 'lost':
      return (
        <p className="flex items-start gap-2 text-warn">
          <Spinner /> {t('logs.lost')} {describeError(state.error, { t, format }).text}
        </p>
      )
    case 'failed':
      return (
        <WithRetry label={t('common.retry')} onRetry={onRetry}>
          <ErrorDetails {...describeError(state.error, { t, format })} />
        </WithRetry>
      )
    default:
      return state satisfies never
  }
}

interface LogEnding {
  space: Space
  kind: LogKind
  reason: 'finished' | 'not_running'
  isEmpty: boolean
}

function endText({ space, kind, reason, isEmpty }: LogEnding, t: Translate): string {
  if (reason === 'not_running') return t('logs.notRunning', { stage: t(`stage.${space.stage}`) })
  return t(isEmpty ? 'logs.holdsNone' : `logs.${kind}.finished`)
}

function WithRetry({
  label,
  onRetry,
  children,
}: {
  label: string
  onRetry: () => void
  children: ReactNode
}) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div>{children}</div>
      <Button size="small" onClick={onRetry}>
        {label}
      </Button>
    </div>
  )
}
