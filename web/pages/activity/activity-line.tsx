import { shortenMessage } from '../../../shared/error-line.ts'
import type { Activity } from '../../../shared/model/activity.ts'
import { describeError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { ACTIVITY_ICONS } from './activity-looks.ts'
import { ActivitySentence } from './activity-sentence.tsx'
import { resultError } from './result-error.ts'

/** One entry: when, what, who, and how it went if that was not well. */
export function ActivityLine({ entry, title }: { entry: Activity; title: string | undefined }) {
  const { t, format } = useLocale()
  const { at, kind, detail } = entry
  const Icon = ACTIVITY_ICONS[kind]
  const error = resultError(entry)
  const words = detail?.errorMessage
  const count = detail?.count
  return (
    <li className="flex gap-3 border-t border-line px-4 py-2 first:border-t-0 phone:px-3">
      <time
        dateTime={at}
        title={format.dateTime(Date.parse(at))}
        className="w-16 shrink-0 pt-px text-xs leading-5 text-muted"
      >
        {format.clock(Date.parse(at))}
      </time>
      <span className="shrink-0 pt-0.5 text-muted">
        <Icon size={16} role="img" aria-label={t(`activity.kind.${kind}`)} />
      </span>
      <div className="min-w-0 flex-1 wrap-anywhere">
        <p>
          <ActivitySentence entry={entry} title={title} />
          {typeof count === 'number' && count > 1 && (
            <span className="text-muted"> {t('activity.times', { count })}</span>
          )}
        </p>
        {error && <p className="text-xs text-bad">{describeResult(error)}</p>}
        {typeof words === 'string' && words !== '' && (
          <p lang="en" className="cursor-text font-mono text-xs text-muted select-text">
            {shortenMessage(words)}
          </p>
        )}
      </div>
    </li>
  )

  function describeResult(failure: NonNullable<typeof error>): string {
    return typeof failure === 'string' ? failure : describeError(failure, { t, format }).text
  }
}
