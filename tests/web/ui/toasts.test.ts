import { describe, expect, it } from 'vitest'
import {
  createToasts,
  MAX_KEPT,
  MAX_SHOWN,
  type ToastMessage,
  type ToastView,
} from '../../../web/ui/toasts/toasts.ts'
import { VISIBLE_MS, visibleMs } from '../../../web/ui/toasts/visible-ms.ts'

const toast = (number: number): ToastMessage => ({
  id: `trouble-${number}`,
  tone: 'bad',
  title: `Trouble ${number}`,
})

/** A view that records what it is given, and reports what it closes like the real one. */
function aView(toasts: ReturnType<typeof createToasts>) {
  const shown: ToastMessage[] = []
  function close(id: string) {
    const index = shown.findIndex((message) => message.id === id)
    const [closed] = index < 0 ? [] : shown.splice(index, 1)
    if (closed) toasts.forget(closed)
  }
  const view: ToastView = {
    show(message) {
      close(message.id)
      shown.push(message)
    },
    close,
  }
  return { ...view, titles: () => shown.map(({ title }) => title), messages: () => [...shown] }
}

describe('the toasts', () => {
  it('keep the latest, and count the dropped ones', () => {
    const toasts = createToasts()
    const view = aView(toasts)
    toasts.attach(view)
    for (let number = 1; number <= 60; number += 1) toasts.show(toast(number))
    expect(view.titles()).toHaveLength(MAX_KEPT)
    expect([view.titles()[0], view.titles().at(-1)]).toEqual(['Trouble 41', 'Trouble 60'])
    expect(toasts.getSnapshot()).toMatchObject({ kept: view.messages(), dropped: 40 })
  })

  it('forget how many were dropped once none is hidden', () => {
    const toasts = createToasts()
    const view = aView(toasts)
    toasts.attach(view)
    for (let number = 1; number <= 25; number += 1) toasts.show(toast(number))
    const closeOldest = () => view.close(String(view.messages()[0]?.id))
    while (view.messages().length > MAX_SHOWN + 1) closeOldest()
    expect(toasts.getSnapshot()).toEqual({ kept: view.messages(), dropped: 5 })
    closeOldest()
    expect(toasts.getSnapshot()).toEqual({ kept: view.messages(), dropped: 0 })
  })

  it('replace a message with the same id, as the latest', () => {
    const toasts = createToasts()
    const view = aView(toasts)
    toasts.attach(view)
    toasts.show(toast(1))
    toasts.show(toast(2))
    toasts.show({ ...toast(1), title: 'The same again' })
    expect(view.titles()).toEqual(['Trouble 2', 'The same again'])
    expect(toasts.getSnapshot().kept).toEqual(view.messages())
  })

  it('wait for the view, in order and within the same limit', () => {
    const toasts = createToasts()
    for (let number = 1; number <= 25; number += 1) toasts.show(toast(number))
    const view = aView(toasts)
    toasts.attach(view)
    expect(view.titles()).toEqual(toasts.getSnapshot().kept.map(({ title }) => title))
    expect([view.titles().length, view.titles()[0]]).toEqual([MAX_KEPT, 'Trouble 6'])
    expect(toasts.getSnapshot().dropped).toBe(5)
  })

  it('are handed over again when the view is replaced', () => {
    const toasts = createToasts()
    const detach = toasts.attach(aView(toasts))
    toasts.show(toast(1))
    detach()
    toasts.show(toast(2))
    const view = aView(toasts)
    toasts.attach(view)
    expect(view.titles()).toEqual(['Trouble 1', 'Trouble 2'])
  })
})

describe('a toast', () => {
  it('closes by itself once it has been visible for a while', () => {
    expect([visibleMs('good'), visibleMs('info')]).toEqual([VISIBLE_MS, VISIBLE_MS])
  })

  it('stays while it is hidden, or if it reports an error', () => {
    expect([visibleMs('good', true), visibleMs('warn'), visibleMs('bad')]).toEqual([0, 0, 0])
  })
})
