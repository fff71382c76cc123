import { describe, expect, it } from 'vitest'
import { type Action, SIMPLE_ACTIONS } from '../../../shared/model/actions.ts'
import { isSettled, outcomeOf, STAGE_LAG_MS } from '../../../shared/model/outcome.ts'
import { isUnsettled, STAGES, type Stage } from '../../../shared/model/stages.ts'

const CASES = SIMPLE_ACTIONS.flatMap((action) => STAGES.map((stage) => [action, stage] as const))

/** Written out again by hand, as a person would judge it. */
function expectedOf(action: Action, stage: Stage): string {
  if (stage === 'UNKNOWN' || isUnsettled(stage)) return 'unknown'
  return stage === (action === 'pause' ? 'PAUSED' : 'RUNNING') ? 'succeeded' : 'failed'
}

describe('the outcome of an action', () => {
  it.each(CASES)('%s that ends %s', (action, stage) => {
    expect(outcomeOf(action, { stage, disabled: false })).toBe(expectedOf(action, stage))
  })

  it.each(CASES)(
    '%s is pending while nothing is known or the Space is in transition: %s',
    (action, stage) => {
      const isOpen = outcomeOf(action, { stage, disabled: false }) === 'unknown'

      expect(isSettled(action, stage, { moved: true, ageMs: STAGE_LAG_MS })).toBe(!isOpen)
    },
  )

  it('is a failure if the Hub has disabled the Space, unless the action was a pause', () => {
    expect(outcomeOf('restart', { stage: 'RUNNING', disabled: true })).toBe('failed')
    expect(outcomeOf('pause', { stage: 'PAUSED', disabled: true })).toBe('succeeded')
  })
})
