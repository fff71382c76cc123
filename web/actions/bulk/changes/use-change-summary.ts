import { useLocale } from '../../../i18n/locale.tsx'
import { type ChangeRun, changeResults } from './change-run.ts'

/** A run in one line: "Changing 2 entries: 7 of 12 Spaces", later "2 entries changed in 10 of 12 Spaces · 2 failed". */
export function useChangeSummary(run: ChangeRun | undefined): string {
  const { t } = useLocale()
  if (!run) return ''
  const { done, failed, unknown } = changeResults(run)
  const total = run.spaces.length
  const count = run.planned.length
  const parts = [
    run.phase === 'finished'
      ? t('changes.finished', { count, done: done.length, total })
      : t('changes.running', { count, done: run.results.size, total }),
  ]
  const bad = new Set(failed.map(({ space }) => space.id)).size
  if (bad > 0) parts.push(t('bulk.failures', { count: bad }))
  if (unknown.length > 0) parts.push(t('tray.unknown', { count: unknown.length }))
  return parts.join(' · ')
}
