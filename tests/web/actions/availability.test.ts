import { describe, expect, it } from 'vitest'
import { ACTIONS } from '../../../shared/actions.ts'
import { blockOf, commonBlock, toggleOf } from '../../../web/actions/availability.ts'
import { aSpace } from '../support/a-space.ts'

describe('blockOf', () => {
  it('lets a running Space be restarted, rebuilt and paused', () => {
    const blocks = ACTIONS.map((action) => blockOf(action, aSpace('a/b')))
    expect(blocks).toEqual([null, null, null, 'not_resting'])
  })

  it('lets a paused Space be resumed and rebuilt', () => {
    const space = aSpace('a/b', { stage: 'PAUSED' })
    expect(ACTIONS.map((action) => blockOf(action, space))).toEqual(['paused', null, 'already_paused', null])
  })

  it('lets a sleeping Space be woken, and be paused', () => {
    const space = aSpace('a/b', { stage: 'SLEEPING' })
    expect(ACTIONS.map((action) => blockOf(action, space))).toEqual([null, null, null, null])
  })

  it.each([
    ['static', { sdk: 'static', operable: false }],
    ['no_token', { operable: false }],
    ['disabled', { disabled: true }],
    ['deleting', { stage: 'DELETING' }],
  ] as const)('blocks everything on a Space that is %s', (block, given) => {
    const space = aSpace('a/b', given)
    expect(ACTIONS.map((action) => blockOf(action, space))).toEqual([block, block, block, block])
  })

  it('blocks while an action is being sent', () => {
    expect(blockOf('restart', aSpace('a/b'), true)).toBe('busy')
  })

  it('offers resume for a paused or sleeping Space, and pause for any other', () => {
    expect(toggleOf(aSpace('a/b', { stage: 'PAUSED' }))).toBe('resume')
    expect(toggleOf(aSpace('a/b', { stage: 'SLEEPING' }))).toBe('resume')
    expect(toggleOf(aSpace('a/b', { stage: 'RUNTIME_ERROR' }))).toBe('pause')
  })
})

describe('commonBlock', () => {
  const still = aSpace('a/static', { sdk: 'static' })
  const paused = aSpace('a/paused', { stage: 'PAUSED' })

  it('lets an action be taken that one of the Spaces can take', () => {
    expect(commonBlock('restart', [still, aSpace('a/b')])).toBeNull()
    expect(commonBlock('restart', [])).toBeNull()
  })

  it('says why none of them can', () => {
    expect(commonBlock('restart', [still, still])).toBe('static')
    expect(commonBlock('restart', [still, paused])).toBe('mixed')
  })
})
