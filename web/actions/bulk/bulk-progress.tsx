import type { Action } from '../../../shared/model/actions.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import type { BulkState } from './bulk-state.ts'

export function BulkProgress({ action, state }: { action: Action; state: BulkState }) {
  const { t } = useLocale()
  const done = state.outcomes.size
  const total = state.spaces.length
  return (
    <div className="grid gap-3 py-3">
      <p className="flex items-center gap-2" aria-live="polite">
        <Spinner />
        {t('bulk.running', { doing: t(`doing.${action}`), done, total })}
      </p>
      <progress
        value={done}
        max={total}
        className="h-2 w-full appearance-none overflow-hidden rounded-full bg-busy-soft [&::-moz-progress-bar]:bg-busy [&::-webkit-progress-bar]:bg-busy-soft [&::-webkit-progress-value]:bg-busy"
        aria-label={t(`doing.${action}`)}
      />
    </div>
  )
}
