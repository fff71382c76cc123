import { CircleCheck, CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { shortenMessage } from '../../../shared/error-line.ts'
import type { Space } from '../../../shared/model/space.ts'
import { describeActionError } from '../../errors/describe-error.ts'
import { useLocale } from '../../i18n/locale.tsx'
import { StatePill } from '../../space-display/state-pill.tsx'
import { Button } from '../../ui/controls/button.tsx'
import { Spinner } from '../../ui/display/spinner.tsx'
import { ErrorDetails } from '../../ui/error-details.tsx'
import { endingWords } from '../outcome/ending-words.ts'
import { Group, Line } from './bulk-lines.tsx'
import type { Accepted } from './bulk-state.ts'
import type { FailureGroup } from './group-failures.ts'

type Retry = ((spaces: readonly Space[]) => void) | null

interface RefusedGroupProps {
  group: FailureGroup
  latest: (space: Space) => Space
  /** It may have worked, so it must not be tried again without a look at the state. */
  isUnknown?: boolean
  onRetry: Retry
}

/** The Spaces that failed for one reason. */
export function RefusedGroup({ group: { error, refused }, latest, isUnknown, onRetry }: RefusedGroupProps) {
  const locale = useLocale()
  const spaces = refused.map(({ space }) => space)
  return (
    <Group
      icon={isUnknown ? UNSURE : BAD}
      title={describeActionError(error, locale).text ?? ''}
      count={refused.length}
      action={<RetryButton spaces={spaces} onRetry={onRetry} />}
    >
      {refused.map(({ space, error: own }) => {
        const { quote, copy } = describeActionError(own, locale)
        return (
          <Line key={space.id} space={space} state={isUnknown && <StatePill space={latest(space)} />}>
            <ErrorDetails quote={quote} />
            {copy && (
              <details className="text-xs text-muted">
                <summary>{locale.t('tray.details')}</summary>
                <ErrorDetails copy={copy} />
              </details>
            )}
          </Line>
        )
      })}
    </Group>
  )
}

/** Those that the Hub accepted, and that ended in another state than wanted. */
export function EndedWrongGroup({ spaces, onRetry }: { spaces: readonly Space[]; onRetry: Retry }) {
  const { t } = useLocale()
  return (
    <Group
      icon={BAD}
      title={t('bulk.endedWrong', { count: spaces.length })}
      count={spaces.length}
      action={<RetryButton spaces={spaces} onRetry={onRetry} />}
    >
      {spaces.map((space) => (
        <Line key={space.id} space={space} state={<StatePill space={space} />}>
          <ErrorDetails
            text={endingWords(space, t)}
            quote={
              space.errorMessage
                ? { label: t('error.hubSaid'), text: shortenMessage(space.errorMessage) }
                : null
            }
          />
        </Line>
      ))}
    </Group>
  )
}

interface AcceptedGroupProps {
  accepted: readonly Accepted[]
  goal: 'running' | 'paused'
  latest: (space: Space) => Space
}

export function AcceptedGroup({ accepted, goal, latest }: AcceptedGroupProps) {
  const { t } = useLocale()
  const done = accepted.filter(({ end }) => end === 'succeeded').length
  const isWaiting = accepted.some(({ end }) => end === 'pending')
  return (
    <Group
      icon={isWaiting ? <Spinner size={16} /> : GOOD}
      title={t(goal === 'paused' ? 'tray.paused' : 'tray.running', { done, count: accepted.length })}
      count={accepted.length}
    >
      {accepted.map(({ space, end }) => (
        <Line
          key={space.id}
          space={space}
          icon={END_ICONS[end]}
          state={<StatePill space={latest(space)} />}
        />
      ))}
    </Group>
  )
}

function RetryButton({ spaces, onRetry }: { spaces: readonly Space[]; onRetry: Retry }): ReactNode {
  const { t } = useLocale()
  if (!onRetry) return null
  return (
    <Button size="small" onClick={() => onRetry(spaces)}>
      {t('tray.retry', { count: spaces.length })}
    </Button>
  )
}

const BAD = <OctagonAlert size={16} className="text-bad" aria-hidden />
const UNSURE = <TriangleAlert size={16} className="text-warn" aria-hidden />
const GOOD = <CircleCheck size={16} className="text-good" aria-hidden />

const END_ICONS = {
  pending: <Spinner size={16} />,
  slow: UNSURE,
  succeeded: GOOD,
  replaced: <CircleDashed size={16} className="text-muted" aria-hidden />,
}
