import { describe, expect, it } from 'vitest'
import { flavorOf, hasGpu, isPaid } from '../../../shared/model/hardware.ts'
import { hardwareName } from '../../../web/space-display/hardware.ts'

describe('hardware', () => {
  it.each([
    ['cpu-basic', 'CPU basic'],
    ['zero-a10g', 'ZeroGPU'],
    ['t4-small', 'T4 small'],
    ['a10g-largex2', '2× A10G large'],
    ['l4x1', 'L4'],
    ['l40sx8', '8× L40S'],
    ['rtx-pro-6000x2', '2× RTX PRO 6000'],
    ['something-new', 'something new'],
  ])('%s is written as %s', (flavor, name) => {
    expect(hardwareName(flavor)).toBe(name)
  })

  it('counts as paid unless it is known to be free', () => {
    expect(['cpu-basic', 'zero-a10g', 't4-small', null].map(isPaid)).toEqual([false, false, true, false])
  })

  it('has a GPU unless it is known to have none, so that a new one counts', () => {
    const flavors = [
      't4-small',
      'a100x8',
      'zero-a10g',
      'rtx-pro-6000',
      'b300',
      'cpu-xl',
      'sprx8',
      'inf2x6',
      'v5e-1x1',
    ]
    expect(flavors.filter(hasGpu)).toEqual(['t4-small', 'a100x8', 'zero-a10g', 'rtx-pro-6000', 'b300'])
    expect(hasGpu(null)).toBe(false)
  })

  it('is what runs, or else what was requested', () => {
    expect(flavorOf({ hardware: { current: 't4-small', requested: 'l4x1' } })).toBe('t4-small')
    expect(flavorOf({ hardware: { current: null, requested: 'l4x1' } })).toBe('l4x1')
  })
})
