import { useQuery } from '@tanstack/react-query'
import { ACTIONS } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { bulkResults } from './bulk-state.ts'
import type { ConnectedRuns } from './connect-runs.ts'
import { groupFailures } from './group-failures.ts'
import { AcceptedGroup, EndedWrongGroup, RefusedGroup } from './result-groups.tsx'
import type { BulkRun } from './run-list.ts'
import { RunFoot, RunProgress } from './run-parts.tsx'
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
      {isRunning && (
        <RunProgress value={state.outcomes.size} max={state.spaces.length} label={t(`doing.${action}`)} />
      )}
      {groupFailures(failed).map((group) => (
        <RefusedGroup key={group.code} {...{ group, latest }} onRetry={isRunning ? null : retry} />
      ))}
      {groupFailures(unknown).map((group) => (
        <RefusedGroup key={group.code} {...{ group, latest }} isUnknown onRetry={null} />
      ))}
      <EndedWrongGroup spaces={endedWrong.map(({ space }) => space)} onRetry={isRunning ? null : retry} />
      <AcceptedGroup accepted={accepted} goal={ACTIONS[action].goal} latest={latest} />
      <RunFoot
        phase={state.phase}
        left={{ count: untried.length, text: t('bulk.notTried', { count: untried.length }) }}
        onGoOn={() => retry(untried)}
        onStop={() => runs.stop(run)}
        onDismiss={() => runs.dismiss(run)}
      />
    </article>
  )
}
