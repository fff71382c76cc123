import { beforeEach, describe, expect, it, vi } from 'vitest'
import { parseViews, savedViews, toUniqueName, viewHref } from '../../web/saved-views/saved-views.ts'
import { toSearch } from '../../web/saved-views/to-search.ts'

const aView = (name: string) => ({ id: name, name, search: 'is:failed' })

beforeEach(() => {
  for (const { id } of savedViews.get()) savedViews.remove(id)
})

describe('saved views', () => {
  it('are saved in order, with names of their own', () => {
    savedViews.save('Bots', 'tag:bot')
    savedViews.save(' Bots ', 'tag:robot')
    savedViews.save('  ', 'is:gpu')
    expect(savedViews.get().map(({ name, search }) => [name, search])).toEqual([
      ['Bots', 'tag:bot'],
      ['Bots 2', 'tag:robot'],
      ['is:gpu', 'is:gpu'],
    ])
    expect(new Set(savedViews.get().map(({ id }) => id)).size).toBe(3)
  })

  it('are renamed, but not to nothing or to another one’s name', () => {
    const first = savedViews.save('Bots', 'tag:bot')
    const second = savedViews.save('GPUs', 'is:gpu')
    savedViews.rename(second.id, ' ')
    expect(savedViews.get()[1]?.name).toBe('GPUs')
    savedViews.rename(second.id, 'Bots')
    expect(savedViews.get()[1]?.name).toBe('Bots 2')
    savedViews.rename(first.id, 'Bots')
    expect(savedViews.get()[0]?.name).toBe('Bots')
  })

  it('are put back where they were', () => {
    for (const name of ['a', 'b', 'c']) savedViews.save(name, name)
    const undo = savedViews.remove(savedViews.get()[1]?.id ?? '')
    expect(savedViews.get().map(({ name }) => name)).toEqual(['a', 'c'])
    undo()
    undo()
    expect(savedViews.get().map(({ name }) => name)).toEqual(['a', 'b', 'c'])
  })

  it('report a change', () => {
    vi.stubGlobal('addEventListener', vi.fn())
    vi.stubGlobal('removeEventListener', vi.fn())
    const listener = vi.fn()
    const end = savedViews.subscribe(listener)
    savedViews.save('a', 'a')
    expect(listener).toHaveBeenCalledOnce()
    end()
    vi.unstubAllGlobals()
  })

  it('are none if what is stored cannot be read', () => {
    for (const text of [null, '', '{', '{}', '[1]', '[{"id":"a"}]']) expect(parseViews(text)).toEqual([])
    expect(parseViews(JSON.stringify([aView('a')]))).toEqual([aView('a')])
  })

  it('have names that fit into the rail, also in emoji', () => {
    expect([...toUniqueName('🧪'.repeat(60), [])]).toHaveLength(40)
  })

  it('have an address', () => {
    expect(viewHref({ search: 'state:failed owner:ada' })).toBe('/?q=state%3Afailed+owner%3Aada')
  })
})

describe('a view of what is chosen', () => {
  it.each([
    [{ q: '', state: null, account: null }, null],
    [{ q: 'bot', state: 'failed', account: 'ada' }, 'bot state:failed owner:ada'],
    [{ q: '', state: 'attention', account: null }, 'is:attention'],
    [{ q: 'state:failed', state: 'failed', account: null }, 'state:failed'],
    // Both would mean either of them.
    [{ q: 'owner:bob', state: null, account: 'ada' }, null],
  ])('%j is %j', (chosen, search) => {
    expect(toSearch(chosen)).toBe(search)
  })
})
