import { STUCK_MS } from '../../../../shared/model/attention.ts'
import type { Incident, IncidentKind } from '../../../../shared/model/incident.ts'
import { isServing, isUnsettled } from '../../../../shared/model/stages.ts'
import type { Life, Period } from '../lives/life.ts'
import { iso } from '../times.ts'
import { readLogTail } from './log-tails.ts'

/** An incident without its id: they are numbered when all are known. */
export type Trouble = Omit<Incident, 'id'>

/** Everything that was wrong with a Space, as the rules of the product see it. */
export function troublesOf(life: Life, watchedSince: number): Trouble[] {
  if (life.space.disabled) return [{ ...begin(life, 'blocked', watchedSince, null) }]
  return [...failuresOf(life), ...stuckOnes(life)]
}

function begin({ space }: Life, kind: IncidentKind, at: number, errorMessage: string | null): Trouble {
  return {
    ...{ spaceId: space.id, account: space.account, kind, openedAt: iso(at), closedAt: null },
    ...{ acknowledgedAt: null, acknowledgedBy: null, errorMessage, logTail: null, changes: 0 },
  }
}

function failuresOf(life: Life): Trouble[] {
  const troubles: Trouble[] = []
  let open: Trouble | null = null
  for (const [index, period] of life.periods.entries()) {
    if (open !== null && index > 0) open.changes += 1
    const kind = kindOf(period)
    if (open !== null && (kind === null ? isOver(period) : kind !== open.kind)) {
      open.closedAt = iso(period.at)
      open = null
    }
    if (kind === null || open !== null) continue
    open = begin(life, kind, period.at, period.errorMessage)
    open.logTail = readLogTail(life, period)
    troubles.push(open)
  }
  if (open !== null && life.goneAt !== null) open.closedAt = iso(life.goneAt)
  return troubles
}

function kindOf({ stage, failure }: Period): IncidentKind | null {
  if (failure === null || stage === 'NO_APP_FILE') return null
  return failure === 'blocked' || failure === 'quota' ? failure : 'failed'
}

/** Building and starting end nothing: they may fail again. */
function isOver({ stage }: Period): boolean {
  return isServing(stage) || stage === 'SLEEPING' || stage === 'STOPPED' || stage === 'PAUSED'
}

function stuckOnes(life: Life): Trouble[] {
  return life.periods.flatMap((period, index) => {
    const next = life.periods[index + 1]
    if (!isUnsettled(period.stage) || next === undefined || next.at - period.at <= STUCK_MS) return []
    const opened = begin(life, 'stuck', period.at + STUCK_MS, null)
    return [{ ...opened, closedAt: iso(next.at), changes: 1, logTail: readLogTail(life, period) }]
  })
}
