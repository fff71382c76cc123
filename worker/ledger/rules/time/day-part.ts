import type { DayPart } from '../../../../shared/model/day.ts'
import type { IncidentKind } from '../../../../shared/model/incident.ts'
import { isServing, stageGroup } from '../../../../shared/model/stages.ts'
import type { SpaceFacts } from '../../protocol.ts'

type Described = Pick<SpaceFacts, 'stage' | 'failure' | 'disabled'>

/** What the stage does not say. Of a failure or a block only the present one counts: a Space that builds again after one is building. */
const DOWN_WHILE_OPEN: ReadonlySet<IncidentKind> = new Set(['unreachable', 'stuck'])

/** What a second of a Space counts as, given the kinds of its open incidents. */
export function dayPartOf(space: Described, open: readonly IncidentKind[]): DayPart {
  const { stage, failure, disabled } = space
  if (disabled || stage === 'NO_APP_FILE' || stage === 'DELETING') return 'idle'
  if (failure !== null) return 'down'
  // While the previous version serves, a build that hangs is no outage.
  const counts = (kind: IncidentKind) => DOWN_WHILE_OPEN.has(kind) && (kind !== 'stuck' || !isServing(stage))
  if (open.some(counts)) return 'down'
  switch (stageGroup(stage)) {
    case 'running':
    case 'sleeping':
      return 'up'
    case 'paused':
      return 'idle'
    case 'building':
      return 'building'
    case 'failed':
      return 'down'
    default:
      return 'unknown'
  }
}
