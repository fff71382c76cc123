import { describe, expect, it } from 'vitest'
import { COLUMNS, fitColumns, gridTemplate } from '../../../web/pages/fleet/lines/table/fit-columns.ts'
import { parseColumns } from '../../../web/pages/fleet/lines/table/hidden-columns.ts'

/** What the page leaves for the table on a screen of this width, beside the narrow rail. */
const roomOn = (pixels: number) => (pixels - 56 - 48) / 16

describe('the columns of the table', () => {
  it('all fit on a laptop', () => {
    expect(fitColumns(COLUMNS, roomOn(1440))).toEqual(COLUMNS)
  })

  it('fold away from the network on, and keep the GPU and its memory on a screen of 1024 pixels', () => {
    expect(fitColumns(COLUMNS, roomOn(1024))).toEqual(['hardware', 'gpu', 'vram', 'cpu', 'memory'])
    expect(fitColumns(COLUMNS, roomOn(700))).toEqual(['cpu'])
    expect(fitColumns(COLUMNS, 0)).toEqual([])
  })

  it('leave their room to the others when they are hidden', () => {
    expect(fitColumns(['hardware', 'cpu', 'memory', 'network'], roomOn(1024))).toContain('network')
  })

  it('keep their order, and all have a place in the grid', () => {
    expect(fitColumns(['updated', 'hardware'], 100)).toEqual(['hardware', 'updated'])
    expect(gridTemplate(['cpu', 'network']).match(/rem/g)).toHaveLength(6)
  })

  it('are remembered by those that were hidden, and what is not known is ignored', () => {
    expect(parseColumns('network,updated')).toEqual(['network', 'updated'])
    expect(parseColumns('updated,colour,')).toEqual(['updated'])
    expect(parseColumns(null)).toEqual([])
  })
})
