import { describe, expect, it } from 'vitest'
import { columnsFor } from '../../web/pages/fleet/lines/use-columns.ts'
import { isOutdated, noteOf, spacePath } from '../../web/space/describe-space.ts'
import { hardwareName, isPaid } from '../../web/space/hardware.ts'
import { sparklinePath } from '../../web/ui/display/sparkline.tsx'
import { createToasts } from '../../web/ui/toasts/toasts.ts'
import { aSpace } from './a-space.ts'

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

  it('is paid unless it is known to be free', () => {
    expect(['cpu-basic', 'zero-a10g', 't4-small', null].map(isPaid)).toEqual([false, false, true, false])
  })
})

describe('facts', () => {
  it('are out of date only where a container serves another commit', () => {
    const serving = { sha: 'new', runtimeSha: 'old' }
    expect(isOutdated(aSpace('a/b', serving))).toBe(true)
    expect(isOutdated(aSpace('a/b', { ...serving, stage: 'SLEEPING' }))).toBe(false)
    expect(isOutdated(aSpace('a/b', { sha: 'new', runtimeSha: null }))).toBe(false)
  })

  it('explain a Space without readings', () => {
    expect(noteOf(aSpace('a/b', { sdk: 'static' }))).toBe('note.static')
    expect(noteOf(aSpace('a/b', { stage: 'PAUSED' }))).toBe('note.PAUSED')
    expect(noteOf(aSpace('a/b', { disabled: true }))).toBe('note.disabled')
  })

  it('lead to a page of their own, whatever the name', () => {
    expect(spacePath(aSpace('ada/模型.v2'))).toBe('/spaces/ada/%E6%A8%A1%E5%9E%8B.v2')
  })
})

describe('the sparkline', () => {
  it('ends at the right edge and leaves room on the left for what is still to come', () => {
    expect(sparklinePath([0, 100], 100, 11)).toBe('M90 23L100 1')
  })

  it('shows the last values only, and never leaves its frame', () => {
    expect(sparklinePath([5, 0, 300], 100, 2)).toBe('M0 23L100 1')
  })

  it('is nothing for less than two values', () => {
    expect(sparklinePath([1], null, 10)).toBe('')
  })

  it('is flat at the bottom where everything is zero', () => {
    expect(sparklinePath([0, 0], null, 2)).toBe('M0 23L100 23')
  })
})

it('sets as many cards side by side as fit', () => {
  expect([390, 800, 1440, 2560].map(columnsFor)).toEqual([1, 2, 4, 5])
})

it('shows one toast for one matter, in the place of the one before', () => {
  const toasts = createToasts()
  toasts.show({ id: 'a', tone: 'info', title: 'first' })
  toasts.show({ id: 'b', tone: 'info', title: 'other' })
  toasts.show({ id: 'a', tone: 'good', title: 'second' })
  expect(toasts.getSnapshot().map(({ title }) => title)).toEqual(['other', 'second'])
  toasts.dismiss('b')
  expect(toasts.getSnapshot()).toHaveLength(1)
})
