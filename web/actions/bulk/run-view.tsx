import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { ACTIONS } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { Button, IconButton } from '../../ui/controls/button.tsx'
import { bulkResults } from './bulk-state.ts'
import type { ConnectedRuns } from './connect-runs.ts'
import { groupFailures } from './group-failures.ts'
import { AcceptedGroup, EndedWrongGroup, RefusedGroup } from './result-groups.tsx'
import type { BulkRun } from './run-list.ts'
import { useSummary } from './use-summary.ts'

interface RunViewProps {
  run: BulkRun
  runs: ConnectedRuns
  /** The title of the first one is the line of the tray. */
  isFirst: boolean
}

/** One bulk action: its progress, then the failures by their reason, and what became of the others. */
export function RunView({ run, runs, isFirst }: RunViewProps) {
  const { t } = useLocale()
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const summary = useSummary(run)
  const { action, state } = run
  const { failed, unknown, endedWrong, accepted, untried } = bulkResults(state)
  const isRunning = state.phase !== 'finished'
  const latest = (space: Space) => data?.spaces.find(({ id }) => id === space.id) ?? space
  const retry = (spaces: readonly Space[]) => runs.retry(run, spaces.map(latest))

  return (
    <article aria-label={summary} className="grid grid-cols-1 gap-2.5 px-4 py-3">
      {!isFirst && <p className="font-medium">{summary}</p>}
      {isRunning && <Progress run={run} />}
      {groupFailures(failed).map((group) => (
        <RefusedGroup key={group.code} {...{ group, latest }} onRetry={isRunning ? null : retry} />
      ))}
      {groupFailures(unknown).map((group) => (
        <RefusedGroup key={group.code} {...{ group, latest }} isUnknown onRetry={null} />
      ))}
      <EndedWrongGroup spaces={endedWrong.map(({ space }) => space)} onRetry={isRunning ? null : retry} />
      <AcceptedGroup accepted={accepted} goal={ACTIONS[action].goal} latest={latest} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        {untried.length > 0 && !isRunning && (
          <>
            <span className="mr-auto text-xs text-muted">
              {t('bulk.notTried', { count: untried.length })}
            </span>
            <Button size="small" onClick={() => retry(untried)}>
              {t('bulk.goOn', { count: untried.length })}
            </Button>
          </>
        )}
        {isRunning ? (
          <Button size="small" disabled={state.phase === 'stopping'} onClick={() => runs.stop(run)}>
            {t(state.phase === 'stopping' ? 'bulk.stopping' : 'bulk.stop')}
          </Button>
        ) : (
          <IconButton label={t('tray.dismiss')} onClick={() => runs.dismiss(run)}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
    </article>
  )
}

function Progress({ run: { action, state } }: { run: BulkRun }) {
  const { t } = useLocale()
  return (
    <progress
      value={state.outcomes.size}
      max={state.spaces.length}
      className="h-2 w-full appearance-none overflow-hidden rounded-full bg-busy-soft [&::-moz-progress-bar]:bg-busy [&::-webkit-progress-bar]:bg-busy-soft [&::-webkit-progress-value]:bg-busy"
      aria-label={t(`doing.${action}`)}
    />
  )
}
