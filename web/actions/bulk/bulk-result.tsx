import { useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { Action } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { describeActionError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { spacesQuery } from '../../requests/spaces.ts'
import { shortenMessage } from '../../space-display/error-line.ts'
import { StatePill } from '../../space-display/state-pill.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ErrorDetails } from '../../ui/error-details.tsx'
import { endingWords } from '../outcome/ending-words.ts'
import { Group, Line } from './bulk-lines.tsx'
import { type BulkState, bulkResults } from './bulk-state.ts'

/** One result per Space, failures first. */
export function BulkResult({ action, state }: { action: Action; state: BulkState }) {
  const { t } = useLocale()
  const { data } = useQuery({ ...spacesQuery, enabled: false })
  const latest = (space: Space) => data?.spaces.find(({ id }) => id === space.id) ?? space
  const { failed, unknown, endedWrong, accepted, untried } = bulkResults(state)
  const icon = <OctagonAlert size={16} className="text-bad" aria-hidden />

  return (
    <div className="grid grid-cols-1 gap-4">
      <p role="status" className="font-medium">
        <Summary action={action} state={state} />
      </p>
      <Group title={t('bulk.failures', { count: failed.length })} count={failed.length}>
        {failed.map(({ space, error }) => (
          <Line key={space.id} space={space} icon={icon}>
            <Reason error={error} />
          </Line>
        ))}
      </Group>
      <Group title={t('bulk.unknown', { count: unknown.length })} count={unknown.length}>
        {unknown.map(({ space, error }) => (
          <Line key={space.id} space={space} icon={UNSURE} state={<StatePill space={latest(space)} />}>
            <Reason error={error} />
          </Line>
        ))}
      </Group>
      <Group title={t('bulk.endedWrong', { count: endedWrong.length })} count={endedWrong.length}>
        {endedWrong.map(({ space }) => (
          <Line key={space.id} space={space} icon={icon} state={<StatePill space={space} />}>
            <Ending space={space} />
          </Line>
        ))}
      </Group>
      <Group title={t('bulk.notTried', { count: untried.length })} count={untried.length}>
        {untried.map((space) => (
          <Line
            key={space.id}
            space={space}
            icon={<CircleDashed size={16} className="text-muted" aria-hidden />}
          />
        ))}
      </Group>
      <Group title={t('bulk.successes', { count: accepted.length })} count={accepted.length}>
        {accepted.map(({ space, end }) => (
          <Line
            key={space.id}
            space={space}
            icon={END_ICONS[end]}
            state={<StatePill space={latest(space)} />}
          />
        ))}
      </Group>
    </div>
  )
}

const UNSURE = <TriangleAlert size={16} className="text-warn" aria-hidden />

const END_ICONS = {
  pending: <Spinner size={16} />,
  slow: UNSURE,
  succeeded: <CircleCheck size={16} className="text-good" aria-hidden />,
}

function Summary({ action, state }: { action: Action; state: BulkState }) {
  const { t } = useLocale()
  const { failed, endedWrong, accepted, untried } = bulkResults(state)
  const total = state.spaces.length
  const name = t(`action.${action}`)
  if (endedWrong.length > 0) {
    return t('done.manyFailed', { action: name, count: failed.length + endedWrong.length, total })
  }
  return t(untried.length > 0 ? 'bulk.stopped' : 'bulk.finished', {
    action: name,
    done: accepted.length,
    total,
  })
}

function Reason({ error }: { error: unknown }) {
  const locale = useLocale()
  return (
    <div className="text-xs">
      <ErrorDetails {...describeActionError(error, locale)} />
    </div>
  )
}

function Ending({ space }: { space: Space }) {
  const { t } = useLocale()
  const { errorMessage } = space
  const quote = errorMessage ? { label: t('error.hubSaid'), text: shortenMessage(errorMessage) } : null
  return (
    <div className="text-xs">
      <ErrorDetails text={endingWords(space, t)} quote={quote} />
    </div>
  )
}
