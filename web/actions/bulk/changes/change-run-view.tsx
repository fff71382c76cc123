import { CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Space } from '../../../../shared/model/space.ts'
import { describeActionError } from '../../../errors/describe-error.ts'
import { useLocale } from '../../../i18n/locale.tsx'
import { ApiError } from '../../../requests/transport/api-error.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { ErrorDetails } from '../../../ui/error-details.tsx'
import { Group, Line } from '../bulk-lines.tsx'
import { RunFoot, RunProgress } from '../run-parts.tsx'
import { type ChangeRun, changeResults, type FailedChange } from './change-run.ts'
import type { ChangeRuns } from './change-runs.ts'
import { useChangeSummary } from './use-change-summary.ts'

interface ChangeRunViewProps {
  run: ChangeRun
  runs: ChangeRuns
  /** The title of the first one is the line of the tray. */
  isFirst: boolean
}

/** Changes of many Spaces: the progress, then the failures by their reason, and what became of the others. */
export function ChangeRunView({ run, runs, isFirst }: ChangeRunViewProps) {
  const { t } = useLocale()
  const summary = useChangeSummary(run)
  const { done, failed, unknown, left } = changeResults(run)
  const isRunning = run.phase !== 'finished'
  const retry = (spaces: readonly Space[]) => runs.retry(run, spaces)
  return (
    <article aria-label={summary} className="grid grid-cols-1 gap-2.5 px-4 py-3">
      {!isFirst && <p className="font-medium">{summary}</p>}
      {isRunning && <RunProgress value={run.results.size} max={run.spaces.length} label={summary} />}
      {byReason(failed).map((group) => (
        <FailedGroup
          key={reasonOf(group[0]?.error)}
          icon={BAD}
          group={group}
          onRetry={isRunning ? null : retry}
        />
      ))}
      {byReason(unknown).map((group) => (
        <FailedGroup key={reasonOf(group[0]?.error)} icon={UNSURE} group={group} onRetry={null} />
      ))}
      <Group icon={GOOD} title={t('changes.done', { count: done.length })} count={done.length}>
        {done.map((space) => (
          <Line key={space.id} space={space} />
        ))}
      </Group>
      <RunFoot
        phase={run.phase}
        left={{ count: left.length, text: t('changes.left', { count: left.length }) }}
        onGoOn={() => retry(left)}
        onStop={() => runs.stop(run)}
        onDismiss={() => runs.dismiss(run)}
      />
    </article>
  )
}

interface FailedGroupProps {
  icon: ReactNode
  group: readonly FailedChange[]
  onRetry: ((spaces: readonly Space[]) => void) | null
}

function FailedGroup({ icon, group, onRetry }: FailedGroupProps) {
  const locale = useLocale()
  const spaces = [...new Map(group.map(({ space }) => [space.id, space])).values()]
  return (
    <Group
      icon={icon}
      title={describeActionError(group[0]?.error, locale).text ?? ''}
      count={spaces.length}
      action={
        onRetry && (
          <Button size="small" onClick={() => onRetry(spaces)}>
            {locale.t('tray.retry', { count: spaces.length })}
          </Button>
        )
      }
    >
      {group.map(({ space, key, error }) => {
        const { quote, copy } = describeActionError(error, locale)
        return (
          <Line key={`${space.id} ${key}`} space={space}>
            <p className="font-mono text-xs">{key}</p>
            <ErrorDetails quote={quote} copy={copy} />
          </Line>
        )
      })}
    </Group>
  )
}

const reasonOf = (error: unknown) => (error instanceof ApiError ? error.code : 'other')
const byReason = (failed: readonly FailedChange[]) => [
  ...Map.groupBy(failed, ({ error }) => reasonOf(error)).values(),
]

const BAD = <OctagonAlert size={16} className="text-bad" aria-hidden />
const UNSURE = <TriangleAlert size={16} className="text-warn" aria-hidden />
const GOOD = <CircleCheck size={16} className="text-good" aria-hidden />
