import { describe, expect, it } from 'vitest'
import {
  createSelectionStore,
  NOTHING_SELECTED,
  selectAll,
  toggle,
  toggleRange,
} from '../../../web/actions/selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']

describe('selection', () => {
  it('toggles one', () => {
    const once = toggle(NOTHING_SELECTED, 'b')
    expect([...once.ids]).toEqual(['b'])
    expect([...toggle(once, 'b').ids]).toEqual([])
  })

  it('selects the range from the last click, forwards and backwards', () => {
    const forwards = toggleRange(toggle(NOTHING_SELECTED, 'b'), 'd', order)
    expect([...forwards.ids]).toEqual(['b', 'c', 'd'])
    const backwards = toggleRange(toggle(NOTHING_SELECTED, 'd'), 'b', order)
    expect([...backwards.ids].sort()).toEqual(['b', 'c', 'd'])
  })

  it('deselects the range when its end was selected', () => {
    const all = { ...selectAll(order), anchor: 'b' }
    expect([...toggleRange(all, 'd', order).ids]).toEqual(['a', 'e'])
  })

  it('toggles only one when the last clicked Space is no longer shown', () => {
    const selection = toggle(NOTHING_SELECTED, 'gone')
    expect([...toggleRange(selection, 'b', order).ids]).toEqual(['gone', 'b'])
  })

  it('notifies its listeners', () => {
    const store = createSelectionStore()
    let notifications = 0
    store.subscribe(() => {
      notifications += 1
    })
    store.setOrder(order)
    store.select('a', false)
    store.select('c', true)
    expect([...store.getIds()]).toEqual(['a', 'b', 'c'])
    store.clear()
    expect(store.getIds().size).toBe(0)
    expect(notifications).toBe(3)
  })
})
