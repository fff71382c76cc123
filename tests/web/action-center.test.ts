import { describe, expect, it } from 'vitest'
import type { ActionDone, SpaceAction } from '../../shared/fleet.ts'
import type { Space } from '../../shared/space.ts'
import { createActionCenter, type Outcome } from '../../web/actions/action-center.ts'
import { ApiError } from '../../web/api/client.ts'
import { aSpace } from './a-space.ts'
import { createFakeClock } from './fake-clock.ts'

const space = aSpace('ada/a')

function fixture(answer: Space | Error) {
  const { clock, pass } = createFakeClock()
  const sent: SpaceAction[] = []
  const accepted: Space[] = []
  const outcomes: Outcome[] = []
  const center = createActionCenter({
    send(spaceAction): Promise<ActionDone> {
      sent.push(spaceAction)
      if (answer instanceof Error) return Promise.reject(answer)
      return Promise.resolve({ success: true, message: 'ok', space: answer })
    },
    onAccepted: (changed) => void accepted.push(changed),
    clock,
  })
  center.onOutcome((outcome) => outcomes.push(outcome))
  const kinds = () => outcomes.map(({ kind }) => kind)
  return { center, pass, sent, accepted, outcomes, kinds }
}

describe('an action', () => {
  it('is followed until the Space has settled', async () => {
    const building = aSpace('ada/a', { stage: 'BUILDING' })
    const { center, sent, accepted, outcomes, kinds } = fixture(building)

    const running = center.run(space, 'rebuild')
    expect(center.getDoing('ada/a')).toMatchObject({ action: 'rebuild', phase: 'sending' })
    await running
    expect(center.getDoing('ada/a')).toMatchObject({ phase: 'settling' })
    center.observe([aSpace('ada/a', { stage: 'APP_STARTING' }), aSpace('ada/other')])
    expect(kinds()).toEqual(['accepted'])
    center.observe([aSpace('ada/a', { stage: 'RUNNING' })])

    expect(sent).toEqual([{ action: 'rebuild', spaceId: 'ada/a' }])
    expect(accepted).toEqual([building])
    expect(outcomes[1]).toMatchObject({ kind: 'settled', space: { stage: 'RUNNING' } })
    expect(center.getDoing('ada/a')).toBeNull()
    expect(center.isSettling()).toBe(false)
  })

  it('has settled at once where nothing is to follow, as after a pause', async () => {
    const { center, kinds } = fixture(aSpace('ada/a', { stage: 'PAUSED' }))
    await center.run(space, 'pause')
    expect(kinds()).toEqual(['accepted', 'settled'])
  })

  it('that is refused says why, is not sent again, and leaves nothing behind', async () => {
    const error = new ApiError({ code: 'hub_forbidden', message: 'quota' })
    const { center, sent, accepted, pass } = fixture(error)

    const outcome = await center.run(space, 'restart')
    await pass(600_000)

    expect(outcome).toMatchObject({ kind: 'refused', error })
    expect(sent).toHaveLength(1)
    expect(accepted).toEqual([])
    expect(center.getDoing('ada/a')).toBeNull()
  })

  it('that never settles is told as slow after ten minutes, and no longer followed', async () => {
    const { center, kinds, pass } = fixture(aSpace('ada/a', { stage: 'BUILDING' }))
    await center.run(space, 'restart')
    await pass(599_999)
    expect(kinds()).toEqual(['accepted'])
    await pass(1)
    center.observe([aSpace('ada/a')])
    expect(kinds()).toEqual(['accepted', 'slow'])
  })

  it('takes the place of one that is still settling', async () => {
    const { center, kinds, pass } = fixture(aSpace('ada/a', { stage: 'BUILDING' }))
    await center.run(space, 'restart')
    await center.run(space, 'rebuild')
    expect(center.getDoing('ada/a')).toMatchObject({ action: 'rebuild' })
    await pass(600_000)
    expect(kinds()).toEqual(['accepted', 'accepted', 'slow'])
  })
})
