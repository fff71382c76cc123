import { describe, expect, it } from 'vitest'
import { COLUMNS, fitColumns, gridTemplate } from '../../../web/pages/fleet/lines/table/fit-columns.ts'
import { parseColumns } from '../../../web/pages/fleet/lines/table/hidden-columns.ts'

/** What the page leaves for the table on a screen of this width, beside the narrow rail. */
const roomOn = (pixels: number) => (pixels - 56 - 48) / 16

describe('the columns of the table', () => {
  it('all fit on a laptop, with bars beside the narrow rail, and without the network beside the wide one', () => {
    expect(fitColumns(COLUMNS, roomOn(1440))).toEqual({ columns: COLUMNS, hasBars: true })
    const beside = fitColumns(COLUMNS, roomOn(1440 - 152))
    expect(beside).toEqual({ columns: COLUMNS.filter((column) => column !== 'network'), hasBars: false })
  })

  it('fold away from the network on, and keep the GPU and its memory on a screen of 1024 pixels', () => {
    const { columns } = fitColumns(COLUMNS, roomOn(1024))
    expect(columns).toEqual(['hardware', 'gpu', 'vram', 'cpu', 'memory'])
    expect(fitColumns(COLUMNS, roomOn(700)).columns).toEqual(['cpu'])
    expect(fitColumns(COLUMNS, 0).columns).toEqual([])
  })

  it('without any value fold away first: the last 30 days keep their place on a screen of 1024 pixels', () => {
    const { columns } = fitColumns(COLUMNS, roomOn(1024), ['vram', 'gpu'])
    expect(columns).toEqual(['hardware', 'cpu', 'memory', 'uptime'])
    expect(fitColumns(COLUMNS, roomOn(1440), ['vram', 'gpu']).columns).toEqual(COLUMNS)
  })

  it('leave their room to the others when they are hidden', () => {
    const chosen = ['cpu', 'memory', 'network'] as const
    expect(fitColumns(chosen, roomOn(1024)).columns).toContain('network')
  })

  it('keep their order, and all have a place in the grid', () => {
    expect(fitColumns(['updated', 'hardware'], 100).columns).toEqual(['hardware', 'updated'])
    const template = gridTemplate({ columns: ['cpu', 'network'], hasBars: true })
    expect(template.match(/rem/g)).toHaveLength(6)
  })

  it('are remembered by those that were hidden, and what is not known is ignored', () => {
    expect(parseColumns('network,updated')).toEqual(['network', 'updated'])
    expect(parseColumns('updated,colour,')).toEqual(['updated'])
    expect(parseColumns(null)).toEqual([])
  })
})
