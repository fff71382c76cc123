import { describe, expect, it } from 'vitest'
import type { ActionDone, SpaceAction } from '../../../shared/model/actions.ts'
import type { Space } from '../../../shared/model/space.ts'
import { createActionCenter, type Outcome } from '../../../web/actions/action-center.ts'
import type { KeptAction, SettlingMemory } from '../../../web/actions/settling-memory.ts'
import { ApiError } from '../../../web/requests/transport/client.ts'
import { aSpace } from '../support/a-space.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const space = aSpace('ada/a')

/** Like the tab's, but for one test. */
function createMemory() {
  let kept: readonly KeptAction[] = []
  return {
    read: () => [...kept],
    write(actions: readonly KeptAction[]) {
      kept = actions
    },
  }
}

/** The last answer repeats. */
function fixture(...answers: (Space | Error)[]) {
  return startCenter(createMemory(), ...answers)
}

function startCenter(memory: SettlingMemory, ...answers: (Space | Error)[]) {
  const { clock, pass } = createFakeClock()
  const sent: SpaceAction[] = []
  const accepted: Space[] = []
  const outcomes: Outcome[] = []
  const center = createActionCenter({
    send(spaceAction): Promise<ActionDone> {
      sent.push(spaceAction)
      const answer = answers[Math.min(sent.length, answers.length) - 1] ?? space
      if (answer instanceof Error) return Promise.reject(answer)
      return Promise.resolve({ success: true, message: 'ok', space: answer })
    },
    onAccepted: (changed) => void accepted.push(changed),
    clock,
    memory,
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

  it('has settled at once when there is nothing to follow, as after a pause', async () => {
    const { center, kinds } = fixture(aSpace('ada/a', { stage: 'PAUSED' }))
    await center.run(space, 'pause')
    expect(kinds()).toEqual(['accepted', 'settled'])
  })

  it('has not settled while the Hub still reports the previous stage', async () => {
    const { center, kinds } = fixture(space)
    await center.run(space, 'restart')
    center.observe([space])
    expect(kinds()).toEqual(['accepted'])

    center.observe([aSpace('ada/a', { stage: 'APP_STARTING' })])
    center.observe([space])
    expect(kinds()).toEqual(['accepted', 'settled'])
  })

  it('has settled after ten seconds if nothing changed and nothing was reported', async () => {
    const { center, outcomes, kinds, pass } = fixture(space)
    await center.run(space, 'restart')
    const failed = aSpace('ada/a', { stage: 'RUNTIME_ERROR' })
    center.observe([failed])
    await pass(9_999)
    expect(kinds()).toEqual(['accepted'])
    await pass(1)
    expect(outcomes[1]).toMatchObject({ kind: 'settled', space: failed })
  })

  it('lets an earlier one settle when it is refused', async () => {
    const answers = [
      aSpace('ada/a', { stage: 'BUILDING' }),
      new ApiError({ code: 'internal', message: 'no' }),
    ]
    const { center, kinds } = fixture(...answers)
    await center.run(space, 'restart')
    await center.run(space, 'rebuild')
    expect(center.getDoing('ada/a')).toMatchObject({ action: 'restart', phase: 'settling' })
    center.observe([space])
    expect(kinds()).toEqual(['accepted', 'refused', 'settled'])
  })

  it('says why it was refused, is not sent again, and leaves nothing behind', async () => {
    const error = new ApiError({ code: 'hub_forbidden', message: 'quota' })
    const { center, sent, accepted, pass } = fixture(error)

    const outcome = await center.run(space, 'restart')
    await pass(600_000)

    expect(outcome).toMatchObject({ kind: 'refused', error })
    expect(sent).toHaveLength(1)
    expect(accepted).toEqual([])
    expect(center.getDoing('ada/a')).toBeNull()
  })

  it('is reported as slow after ten minutes without settling, and no longer followed', async () => {
    const { center, kinds, pass } = fixture(aSpace('ada/a', { stage: 'BUILDING' }))
    await center.run(space, 'restart')
    await pass(599_999)
    expect(kinds()).toEqual(['accepted'])
    await pass(1)
    center.observe([aSpace('ada/a')])
    expect(kinds()).toEqual(['accepted', 'slow'])
  })

  it('replaces one that is still settling', async () => {
    const { center, kinds, pass } = fixture(aSpace('ada/a', { stage: 'BUILDING' }))
    await center.run(space, 'restart')
    await center.run(space, 'rebuild')
    expect(center.getDoing('ada/a')).toMatchObject({ action: 'rebuild' })
    await pass(600_000)
    expect(kinds()).toEqual(['accepted', 'accepted', 'slow'])
  })
})

describe('an action before a reload of the page', () => {
  const building = aSpace('ada/a', { stage: 'BUILDING' })
  const failed = aSpace('ada/a', { stage: 'BUILD_ERROR' })

  it('is still reported when its Space settles', async () => {
    const memory = createMemory()
    await startCenter(memory, building).center.run(space, 'rebuild')

    const { center, outcomes } = startCenter(memory)
    center.observe([building, aSpace('ada/other')])
    expect(center.getDoing('ada/a')).toMatchObject({ action: 'rebuild', phase: 'settling' })
    center.observe([failed])

    expect(outcomes).toMatchObject([{ kind: 'settled', action: 'rebuild', space: { stage: 'BUILD_ERROR' } }])
    expect(memory.read()).toEqual([])
  })

  it('is reported when its Space settled during the reload', async () => {
    const memory = createMemory()
    await startCenter(memory, building).center.run(space, 'rebuild')
    const { center, kinds } = startCenter(memory)
    center.observe([failed])
    expect(kinds()).toEqual(['settled'])
  })

  it('is slow ten minutes after it was accepted, however often the page was reloaded', async () => {
    const acceptedAt = Date.now() - 500_000
    const memory = createMemory()
    memory.write([{ spaceId: 'ada/a', action: 'restart', isQuiet: false, moved: true, acceptedAt }])
    const { center, kinds, pass } = startCenter(memory)
    center.observe([building])
    await pass(101_000)
    expect(kinds()).toEqual(['slow'])
  })

  it('is not judged by a list from before it, even long after the Hub’s lag', async () => {
    const memory = createMemory()
    const acceptedAt = Date.now() - 60_000
    memory.write([{ spaceId: 'ada/a', action: 'pause', isQuiet: false, moved: false, acceptedAt }])
    const { center, kinds } = startCenter(memory)
    const running = aSpace('ada/a', { stage: 'RUNNING' })
    center.observe([running], () => false)
    center.observe([running], () => false)
    expect([kinds(), center.getDoing('ada/a')?.phase]).toEqual([[], 'settling'])
    center.observe([aSpace('ada/a', { stage: 'PAUSED' })], () => true)
    expect(kinds()).toEqual(['settled'])
  })

  it('stays part of its bulk action', async () => {
    const memory = createMemory()
    await startCenter(memory, building).center.run(space, 'rebuild', true)
    const { center, outcomes } = startCenter(memory)
    center.observe([failed])
    expect(outcomes).toMatchObject([{ kind: 'settled', isQuiet: true }])
  })

  it('is not reported once the session has ended', async () => {
    const memory = createMemory()
    const { center } = startCenter(memory, building)
    await center.run(space, 'rebuild')
    center.forget()
    expect([memory.read(), center.isSettling()]).toEqual([[], false])
  })
})
