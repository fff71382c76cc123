import { expect, it } from 'vitest'
import { createToasts, type ToastMessage } from '../../../web/ui/toasts/toasts.ts'

const trouble = (number: number): ToastMessage => ({
  id: `trouble-${number}`,
  tone: 'bad',
  title: `Trouble ${number}`,
})

it('keeps the latest twenty messages: those that stay until they are read do not pile up', () => {
  const toasts = createToasts()
  for (let number = 1; number <= 25; number += 1) toasts.show(trouble(number))
  const kept = toasts.getSnapshot().map(({ title }) => title)
  expect(kept).toHaveLength(20)
  expect([kept[0], kept.at(-1)]).toEqual(['Trouble 6', 'Trouble 25'])
})

it('shows a message with the id of another one in its place, as the latest', () => {
  const toasts = createToasts()
  toasts.show(trouble(1))
  toasts.show(trouble(2))
  toasts.show({ ...trouble(1), title: 'The same again' })
  expect(toasts.getSnapshot().map(({ title }) => title)).toEqual(['Trouble 2', 'The same again'])
  toasts.dismiss('trouble-2')
  expect(toasts.getSnapshot()).toHaveLength(1)
})
