import { useLocale } from '../../i18n/locale.tsx'
import { bulkResults } from './bulk-state.ts'
import type { BulkRun } from './run-list.ts'

/** A run in one line: "Restarting: 12 of 15", later "Restart: 13 of 15 accepted · 2 failed". */
export function useSummary(run: BulkRun | undefined): string {
  const { t } = useLocale()
  if (!run) return ''
  const { action, state } = run
  const { failed, unknown, endedWrong, accepted, untried } = bulkResults(state)
  const total = state.spaces.length
  const bad = failed.length + endedWrong.length
  const parts = [
    state.phase === 'finished'
      ? t(untried.length > 0 ? 'bulk.stopped' : 'bulk.finished', {
          action: t(`action.${action}`),
          done: accepted.length + endedWrong.length,
          total,
        })
      : t('bulk.running', { doing: t(`doing.${action}`), done: state.outcomes.size, total }),
  ]
  if (bad > 0) parts.push(t('bulk.failures', { count: bad }))
  if (unknown.length > 0) parts.push(t('tray.unknown', { count: unknown.length }))
  return parts.join(' · ')
}
