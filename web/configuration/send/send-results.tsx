import { CircleCheck, CircleDashed, OctagonAlert, TriangleAlert, X } from 'lucide-react'
import { describeActionError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { mayHaveWorked } from '../../requests/transport/api-error.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ErrorDetails } from '../../ui/error-details.tsx'
import type { ChangeResult } from './send-changes.ts'
import type { SendState } from './use-send-draft.ts'

interface SendResultsProps {
  state: SendState
  onDismiss: () => void
}

/** The result of each change, as it arrives. */
export function SendResults({ state: { planned, results, isRunning }, onDismiss }: SendResultsProps) {
  const { t } = useLocale()
  const done = results.filter(({ kind }) => kind === 'done').length
  return (
    <section aria-label={t('config.results')} className="rounded-2xl border border-line bg-surface p-4">
      <div className="flex items-center gap-2">
        <p role="status" className="flex-1 font-medium">
          {t(isRunning ? 'config.sending' : 'config.sent', { done, count: planned.length })}
        </p>
        {!isRunning && (
          <IconButton label={t('common.close')} onClick={onDismiss}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      <ul className="mt-2 grid gap-2">
        {planned.map(({ id, entry, effect }) => (
          <li key={id} className="flex gap-2">
            <ResultIcon result={results.find((one) => one.id === id)} />
            <div className="min-w-0">
              <p>
                <span className="font-mono wrap-anywhere">{entry.key}</span>{' '}
                <span className="text-muted">{t(`config.effect.${effect}`)}</span>
              </p>
              <Trouble result={results.find((one) => one.id === id)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Trouble({ result }: { result: ChangeResult | undefined }) {
  const locale = useLocale()
  if (result?.kind === 'left') return <p className="text-xs text-muted">{locale.t('config.left')}</p>
  if (result?.kind !== 'failed') return null
  return <ErrorDetails {...describeActionError(result.error, locale)} />
}

function ResultIcon({ result }: { result: ChangeResult | undefined }) {
  const { t } = useLocale()
  if (!result) return <Spinner />
  if (result.kind === 'done')
    return <CircleCheck size={16} className="mt-0.5 shrink-0 text-good" aria-label={t('config.done')} />
  if (result.kind === 'left')
    return <CircleDashed size={16} className="mt-0.5 shrink-0 text-muted" aria-hidden />
  return mayHaveWorked(result.error) ? (
    <TriangleAlert size={16} className="mt-0.5 shrink-0 text-warn" aria-label={t('config.unsure')} />
  ) : (
    <OctagonAlert size={16} className="mt-0.5 shrink-0 text-bad" aria-label={t('config.failedOne')} />
  )
}
