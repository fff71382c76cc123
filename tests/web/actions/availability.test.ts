import { describe, expect, it } from 'vitest'
import { SIMPLE_ACTIONS } from '../../../shared/model/actions.ts'
import type { Stage } from '../../../shared/model/stages.ts'
import { actionsFor, actionsForMany, blockOf, commonBlock } from '../../../web/actions/availability.ts'
import { aSpace } from '../support/a-space.ts'

describe('blockOf', () => {
  it('lets a running Space be restarted, rebuilt and paused', () => {
    const blocks = SIMPLE_ACTIONS.map((action) => blockOf(action, aSpace('a/b')))
    expect(blocks).toEqual([null, null, null, 'not_resting'])
  })

  it('lets a paused Space be resumed and rebuilt', () => {
    const space = aSpace('a/b', { stage: 'PAUSED' })
    expect(SIMPLE_ACTIONS.map((action) => blockOf(action, space))).toEqual([
      'paused',
      null,
      'already_paused',
      null,
    ])
  })

  it('lets a sleeping Space be woken and paused', () => {
    const space = aSpace('a/b', { stage: 'SLEEPING' })
    expect(SIMPLE_ACTIONS.map((action) => blockOf(action, space))).toEqual([null, null, null, null])
  })

  it.each([
    ['static', { sdk: 'static', operable: false }],
    ['no_token', { operable: false }],
    ['disabled', { disabled: true }],
    ['deleting', { stage: 'DELETING' }],
    ['no_token', { stage: 'DELETING', operable: false }],
  ] as const)('blocks everything on a Space that is %s', (block, given) => {
    const space = aSpace('a/b', given)
    expect(SIMPLE_ACTIONS.map((action) => blockOf(action, space))).toEqual([block, block, block, block])
  })

  it('blocks while an action is being sent', () => {
    expect(blockOf('restart', aSpace('a/b'), true)).toBe('busy')
  })
})

describe('the offered actions', () => {
  it('include resume for a paused or sleeping Space, which can also be paused for good', () => {
    const inMenu = (stage: Stage) => actionsFor({ stage })
    expect(inMenu('PAUSED')).toEqual(['restart', 'rebuild', 'pause', 'resume'])
    expect(inMenu('SLEEPING')).toEqual(['restart', 'rebuild', 'pause', 'resume'])
    expect(inMenu('RUNTIME_ERROR')).toEqual(['restart', 'rebuild', 'pause'])
  })

  it('include everything for many Spaces', () => {
    expect(actionsForMany()).toEqual(SIMPLE_ACTIONS)
  })
})

describe('commonBlock', () => {
  const still = aSpace('a/static', { sdk: 'static' })
  const paused = aSpace('a/paused', { stage: 'PAUSED' })

  it('is null if one of the Spaces can take the action', () => {
    expect(commonBlock('restart', [still, aSpace('a/b')])).toBeNull()
    expect(commonBlock('restart', [])).toBeNull()
  })

  it('is the reason why none of them can', () => {
    expect(commonBlock('restart', [still, still])).toBe('static')
    expect(commonBlock('restart', [still, paused])).toBe('mixed')
  })
})
