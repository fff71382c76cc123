import { describe, expect, it } from 'vitest'
import { hardwareName, isPaid } from '../../../web/space-display/hardware.ts'

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
})
